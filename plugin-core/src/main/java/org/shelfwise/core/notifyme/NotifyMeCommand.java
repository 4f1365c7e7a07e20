package org.shelfwise.core.notifyme;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.mail.MessagingException;
import org.shelfwise.core.notifyme.broadleaf.MailPreview;
import org.shelfwise.core.notifyme.broadleaf.MailTemplates;
import org.shelfwise.core.notifyme.broadleaf.ThymeleafAlertMails;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a merchant's developer does with alerts from a command line, without starting the shop: hands out or erases what is
 * stored of an address, and looks at the mails. docs/features/notifyme.md has the command.
 */
public final class NotifyMeCommand {

    static final String USAGE =
            "usage: export ADDRESS FILE | erase ADDRESS | preview FOLDER, with -Dshelfwise.database.url, .username, .password";

    private static final String DATABASE = "shelfwise.database.";
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("ka"));

    private final PrintStream out;

    NotifyMeCommand(PrintStream out) {
        this.out = out;
    }

    /** @param args the command and what it is to work on; ends with 1 when it could not be done, and with 2 when it is no command */
    public static void main(String[] args) throws IOException, MessagingException {
        System.exit(new NotifyMeCommand(System.out).run(List.of(args)));
    }

    /** @return 0 when it was done */
    int run(List<String> words) throws IOException, MessagingException {
        String command = words.isEmpty() ? "" : words.get(0) + " " + (words.size() - 1);
        return switch (command) {
            case "export 2" -> export(words.get(1), Path.of(words.get(2)));
            case "erase 1" -> erase(words.get(1));
            case "preview 1" -> preview(Path.of(words.get(1)));
            default -> say(2, USAGE);
        };
    }

    private int export(String address, Path file) throws IOException {
        Optional<String> known = personalData().export(address);
        if (known.isEmpty()) {
            return say(1, "Nothing is stored of this address.");
        }
        Files.writeString(file, known.get());
        return say(0, "Written to " + file);
    }

    private int erase(String address) {
        int rows = personalData().erase(address, "command line");
        return say(rows > 0 ? 0 : 1, rows + " rows erased.");
    }

    private int preview(Path folder) throws IOException, MessagingException {
        ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();
        words.setBasename("classpath:messages/shelfwise-notifyme");
        words.setFallbackToSystemLocale(false);
        AlertMails mails =
                new ThymeleafAlertMails(MailTemplates.fromClassPath(), words, "Your shop <shop@example.com>");
        List<Path> files = new MailPreview(mails, LANGUAGES).write(folder);
        return say(0, files.size() + " files written to " + folder);
    }

    private static PersonalData personalData() {
        DriverManagerDataSource database = new DriverManagerDataSource(
                System.getProperty(DATABASE + "url"),
                System.getProperty(DATABASE + "username"),
                System.getProperty(DATABASE + "password"));
        return new PersonalData(
                new JdbcTemplate(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    private int say(int result, String text) {
        out.println(text);
        return result;
    }
}
