package org.shelfwise.core.notifyme.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void whoever_has_a_whole_ipv6_network_does_not_get_its_number_of_tries() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void an_ipv4_address_is_itself_however_it_is_written() {
        assertThat(Network.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Network.of(null)).isEqualTo("null");
        assertThat(Network.of("unknown")).isEqualTo("unknown");
        assertThat(Network.of(":::::")).isEqualTo(":::::");
    }
}
