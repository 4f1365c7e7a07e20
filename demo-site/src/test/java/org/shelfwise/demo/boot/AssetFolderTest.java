package org.shelfwise.demo.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.broadleafcommerce.common.file.service.BroadleafFileService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.demo.testing.RunningDemo;

class AssetFolderTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_shop_needs_no_place_where_only_root_may_write(boolean admin) {
        BroadleafFileService files =
                (admin ? RunningDemo.admin() : RunningDemo.site()).getBean("blFileService", BroadleafFileService.class);

        assertThat(files.getResource("/bundles/admin.js").toPath())
                .startsWithRaw(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Test
    void a_folder_that_is_configured_is_used() {
        assertThat(AssetFolder.of(DemoShop.environment("--" + AssetFolder.PROPERTY + "=/srv/assets")))
                .isEqualTo("/srv/assets");
    }
}
