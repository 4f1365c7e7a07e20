package org.shelfwise.core.notifyme;

import java.net.URI;
import java.time.Clock;
import javax.sql.DataSource;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.notifyme.broadleaf.BroadleafMailCatalogue;
import org.shelfwise.core.notifyme.broadleaf.MailTemplates;
import org.shelfwise.core.notifyme.broadleaf.ThymeleafAlertMails;
import org.shelfwise.core.notifyme.sending.AlertSending;
import org.shelfwise.core.notifyme.sending.Preparation;
import org.shelfwise.core.notifyme.sending.SendingPace;
import org.shelfwise.core.notifyme.sending.Waves;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.restock.Restocks;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.stock.StockHolds;
import org.shelfwise.core.stock.StockTransactions;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.TemplateEngine;

/** How alerts go out: waves, mails and the worker that sends them. */
@Configuration
public class AlertSendingConfiguration {

    private static final String PLATFORMS = "blEmailTemplateEngine";

    @Bean
    public LinkAddresses shelfwiseLinkAddresses(
            @Value("${shelfwise.notifyme.base-url:}") String baseUrl,
            @Value("${site.baseurl:http://localhost:8080}") String platforms) {
        return new LinkAddresses(baseUrl.isBlank() ? platforms : baseUrl);
    }

    @Bean
    public AlertMails shelfwiseAlertMails(
            BeanFactory beans,
            @Qualifier("messageSource") MessageSource words,
            @Value("${shelfwise.notifyme.from:}") String from,
            LinkAddresses links) {
        String host = URI.create(links.baseUrl()).getHost();
        return new ThymeleafAlertMails(templates(beans), words, from.isBlank() ? "shop@" + host : from);
    }

    /** The platform's for mails, which its storefront has and its admin has not. */
    private static TemplateEngine templates(BeanFactory beans) {
        return beans.containsBean(PLATFORMS)
                ? beans.getBean(PLATFORMS, TemplateEngine.class)
                : MailTemplates.fromClassPath();
    }

    @Bean
    public MailPictures shelfwiseMailPictures() {
        return MailPictures.raster();
    }

    @Bean
    public MailCatalogue shelfwiseMailCatalogue(
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            Availability availability,
            MailPictures pictures,
            LinkAddresses links) {
        return new BroadleafMailCatalogue(dataSource, availability, pictures, links.baseUrl());
    }

    /** The server that the platform's own mails go through. */
    @Bean
    public MailServer shelfwiseMailServer(BeanFactory beans) {
        if (beans.getBean("blMailSender") instanceof JavaMailSenderImpl settings) {
            return new MailServer(settings);
        }
        throw new IllegalStateException(
                "Alerts are sent over connections that outlast a mail, for which bean blMailSender"
                        + " must be a JavaMailSenderImpl. Make it one, or define a bean shelfwiseMailServer with the server's host,"
                        + " port and login.");
    }

    @Bean
    BackgroundJob shelfwiseAlertWaves(
            NotifyTables tables,
            Availability availability,
            Settings settings,
            NotifyMeKeys keys,
            StockTransactions transactions,
            @Qualifier("shelfwiseClock") Clock clock) {
        return new Waves(tables, availability, settings, keys, transactions, clock);
    }

    @Bean
    BackgroundJob shelfwiseAlertSending(
            NotifyTables tables,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            Availability availability,
            Restocks restocks,
            StockHolds holds,
            Settings settings,
            NotifyMeKeys keys,
            MailCatalogue catalogue,
            LinkAddresses links,
            StockTransactions transactions,
            @Qualifier("shelfwiseClock") Clock clock,
            AlertMails writer,
            MailServer server,
            NotifyMeProperties properties) {
        Preparation.Sources sources = new Preparation.Sources(
                tables, availability, restocks, holds, settings, keys, catalogue, links, transactions, clock);
        SendingPace pace = new SendingPace(
                new JdbcTemplate(dataSource),
                tables.messages(),
                transactions,
                settings,
                keys.mailsPerMinute(),
                properties);
        return new AlertSending(sources, pace, writer, server, properties);
    }
}
