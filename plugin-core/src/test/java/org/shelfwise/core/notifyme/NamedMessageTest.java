package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedMessageTest {

    @Test
    void a_mail_that_is_sent_twice_is_one_mail_for_its_reader() throws Exception {
        MimeMessage message = new NamedMessage(null, "alert-7@shop.example.com");
        message.setText("It is back");

        message.saveChanges();
        message.saveChanges();

        assertThat(message.getHeader("Message-ID")).containsExactly("<alert-7@shop.example.com>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7@shop.example>\r\nBcc: all@example.com",
                "7\n@shop.example",
                "7 @shop.example",
                "7@shöp.example"
            })
    void an_id_that_would_break_the_header_is_refused(String messageId) {
        assertThatThrownBy(() -> new NamedMessage(null, messageId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Message-ID");
    }
}
