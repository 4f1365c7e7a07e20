package org.shelfwise.core.notifyme.sending;

import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;
import org.shelfwise.core.availability.AvailabilityConfiguration;
import org.shelfwise.core.notifyme.AlertMails;
import org.shelfwise.core.notifyme.AlertSendingConfiguration;
import org.shelfwise.core.notifyme.MailCatalogue;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.notifyme.NotifyMeConfiguration;
import org.shelfwise.core.platform.PlatformConfiguration;
import org.shelfwise.core.restock.RestockConfiguration;
import org.shelfwise.core.settings.SettingsConfiguration;
import org.shelfwise.core.stock.OpenOrders;
import org.shelfwise.core.stock.StockConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;

/** A node of a shop in a process of its own, with our beans as a shop has them, which works until it is killed. */
final class SendingNode {

    static final String STARTED = "the node works";
    static final String DATABASE = "node.database";
    static final String SMTP_PORT = "node.smtp-port";

    private SendingNode() {}

    public static void main(String[] args) {
        AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
        node.register(
                PlatformConfiguration.class,
                SettingsConfiguration.class,
                StockConfiguration.class,
                AvailabilityConfiguration.class,
                RestockConfiguration.class,
                NotifyMeConfiguration.class,
                AlertSendingConfiguration.class,
                Host.class);
        node.refresh();
        System.out.println(STARTED);
        while (true) {
            LockSupport.park();
        }
    }

    @Configuration
    static class Host {

        @Bean
        static PropertySourcesPlaceholderConfigurer placeholders() {
            return new PropertySourcesPlaceholderConfigurer();
        }

        @Bean(destroyMethod = "close")
        @SuppressWarnings("deprecation") // a small pool is all that this node needs
        DataSource shelfwiseDataSource() {
            PGPoolingDataSource pool = new PGPoolingDataSource();
            pool.setUrl(System.getProperty(DATABASE));
            pool.setMaxConnections(20);
            return pool;
        }

        @Bean
        PlatformTransactionManager blTransactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        MessageSource messageSource() {
            return new StaticMessageSource();
        }

        @Bean
        JavaMailSender blMailSender() {
            return SmtpServer.sender(Integer.getInteger(SMTP_PORT));
        }

        @Bean
        OpenOrders shelfwiseOpenOrders() {
            return orderId -> true;
        }

        @Bean
        MailCatalogue shelfwiseMailCatalogue() {
            return new NotifyFixture.NamedItems();
        }

        @Bean
        AlertMails shelfwiseAlertMails() {
            return NotifyFixture::write;
        }
    }
}
