package org.shelfwise.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingKeys;
import org.springframework.context.support.StaticMessageSource;

class SettingWordsTest {

    private static final String PREFIX = "shelfwise.admin.settings.";

    private final Set<String> words =
            ResourceBundle.getBundle("messages/shelfwise-admin").keySet();

    @Test
    void a_shops_own_setting_without_words_is_called_by_its_name() {
        StaticMessageSource platform = new StaticMessageSource();
        platform.setUseCodeAsDefaultMessage(true);
        SettingWords ours = new SettingWords(platform, Locale.ENGLISH);

        assertThat(ours.label("shop.gift-wrap")).isEqualTo("shop.gift-wrap");
        assertThat(ours.hint("shop.gift-wrap")).isEmpty();
        assertThat(ours.value("shop.gift-wrap", "red-paper")).isEqualTo("red-paper");
        assertThat(ours.feature("gift-wrap")).isEqualTo("gift-wrap");
    }

    @Test
    void no_merchant_has_to_read_the_name_of_a_property() {
        for (SettingKeys feature : AdminShop.onH2().beans(SettingKeys.class)) {
            for (SettingKey<?> key : feature.all()) {
                assertThat(words).contains(PREFIX + "key." + key.name(), PREFIX + "key." + key.name() + ".hint");
                assertThat(words).contains(PREFIX + "feature." + key.name().split("\\.")[1]);
                assertThat(key.type().choices())
                        .allMatch(text -> words.contains(PREFIX + "choice." + text)
                                || words.contains(PREFIX + "choice." + key.name() + "." + text));
            }
        }
    }
}
