package org.shelfwise.demo.opening;

import javax.sql.DataSource;
import org.shelfwise.demo.catalogue.DemoAdmin;
import org.shelfwise.demo.catalogue.picture.PictureConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.encoding.PasswordEncoder;

/** What the demo's admin does before it opens. */
@Configuration
@Import(PictureConfiguration.class)
@SuppressWarnings("deprecation") // the encoder interface that the platform uses
public class AdminOpeningConfiguration {

    @Bean
    AdminOpening shelfwiseAdminOpening(
            ApplicationContext context,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blAdminPasswordEncoder") PasswordEncoder encoder) {
        return new AdminOpening(context, new DemoAdmin(new JdbcTemplate(dataSource), encoder));
    }
}
