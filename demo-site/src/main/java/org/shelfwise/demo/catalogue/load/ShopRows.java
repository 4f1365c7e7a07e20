package org.shelfwise.demo.catalogue.load;

import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.Country;
import org.shelfwise.demo.catalogue.source.Shipping;
import org.shelfwise.demo.catalogue.source.ShopLocale;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every Broadleaf shop needs before it has products: currency, languages, places, delivery, the shopper's role. */
final class ShopRows {

    private final JdbcTemplate jdbc;
    private final Translations translations;

    ShopRows(JdbcTemplate jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    void write(CatalogueSource source) {
        jdbc.update(
                "INSERT INTO BLC_CURRENCY (CURRENCY_CODE, FRIENDLY_NAME, DEFAULT_FLAG) VALUES (?, ?, ?)",
                source.currency().code(),
                source.currency().name(),
                true);
        jdbc.update("INSERT INTO BLC_ROLE (ROLE_ID, ROLE_NAME) VALUES (?, ?)", 1L, "ROLE_USER");
        writeLocales(source);
        writeCountries(source);
        writeShipping(source);
    }

    private void writeLocales(CatalogueSource source) {
        Batch locales = Batch.insert(
                jdbc,
                "BLC_LOCALE",
                "LOCALE_CODE",
                "FRIENDLY_NAME",
                "DEFAULT_FLAG",
                "USE_IN_SEARCH_INDEX",
                "CURRENCY_CODE");
        for (ShopLocale locale : source.locales()) {
            locales.add(
                    locale.code(),
                    locale.name(),
                    locale.standard(),
                    false,
                    source.currency().code());
        }
        locales.flush();
    }

    private void writeCountries(CatalogueSource source) {
        Batch countries = Batch.insert(jdbc, "BLC_COUNTRY", "ABBREVIATION", "NAME");
        Batch states = Batch.insert(jdbc, "BLC_STATE", "ABBREVIATION", "NAME", "COUNTRY");
        for (Country country : source.countries()) {
            countries.add(country.code(), country.name());
            country.states().forEach((code, name) -> states.add(code, name, country.code()));
        }
        Batch.flushAll(countries, states);
    }

    private void writeShipping(CatalogueSource source) {
        Batch options = Batch.insert(
                jdbc,
                "BLC_FULFILLMENT_OPTION",
                "FULFILLMENT_OPTION_ID",
                "FULFILLMENT_TYPE",
                "NAME",
                "LONG_DESCRIPTION",
                "TAXABLE",
                "USE_FLAT_RATES");
        Batch prices =
                Batch.insert(jdbc, "BLC_FULFILLMENT_OPTION_FIXED", "FULFILLMENT_OPTION_ID", "PRICE", "CURRENCY_CODE");
        long id = 0;
        for (Shipping way : source.shipping()) {
            id++;
            options.add(id, "PHYSICAL_SHIP", way.name().en(), way.description().en(), false, false);
            prices.add(id, way.price(), source.currency().code());
            translations.add("FulfillmentOption", id, "name", way.name());
            translations.add("FulfillmentOption", id, "longDescription", way.description());
        }
        Batch.flushAll(options, prices);
    }
}
