package io.depesche.gateway.adapter.sse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void countsAnIpv4AddressForItself() {
        assertThat(ClientAddress.of("192.0.2.7")).isNotEqualTo(ClientAddress.of("192.0.2.8"));
    }

    @Test
    void countsAHouseholdOfIpv6AddressesAsOne() {
        assertThat(ClientAddress.of("2001:db8:1:2:aaaa::1")).isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::9"));
        assertThat(ClientAddress.of("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
    }
}
