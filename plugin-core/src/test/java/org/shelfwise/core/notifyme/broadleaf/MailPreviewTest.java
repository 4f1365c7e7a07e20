package org.shelfwise.core.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPreviewTest {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("ka"));

    @Test
    void whoever_changes_a_template_sees_every_mail_in_every_language(@TempDir Path parent) throws Exception {
        Path folder = parent.resolve("mails");

        List<Path> files = new MailPreview(MailDesk.mails(), LANGUAGES).write(folder);

        assertThat(files).hasSize(6 * 2 * 3 * 3).doesNotHaveDuplicates().allSatisfy(file -> assertThat(file)
                .isNotEmptyFile());
        assertThat(Files.readString(folder.resolve("back-in-stock-back-in-stock-en.txt")))
                .startsWith("It is back\n");
        assertThat(Files.readString(folder.resolve("last-question-low-stock-ka.html")))
                .contains("ისევ გაინტერესებთ?");
        try (InputStream eml = Files.newInputStream(folder.resolve("confirmation-low-stock-sv.eml"))) {
            assertThat(new MimeMessage(null, eml).getSubject()).startsWith("Bekräfta: meddela mig när det är få kvar");
        }
    }
}
