package io.depesche.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.depesche.guard.Verdict.Allowed;
import io.depesche.guard.Verdict.Refused;
import io.depesche.guard.Verdict.Unresolved;
import io.depesche.guard.Verdict.Why;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be connected to, and where. */
class TargetGuardTest {

    private static final String PUBLIC = "93.184.215.14";

    private final Map<String, List<String>> names = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final TargetGuard guard = new TargetGuard(this::resolve, List.of(8443), List.of());

    private List<InetAddress> resolve(String name, Duration atMost) throws UnknownHostException {
        asked.add(name);
        List<InetAddress> found = new ArrayList<>();
        for (String address : names.getOrDefault(name, List.of())) {
            found.add(InetAddress.getByName(address));
        }
        return found;
    }

    /** Columns: address, what is wrong with it ({@code ok} for nothing), a note. All names lead to a public address. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "addresses.cases.tsv", delimiter = '\t', numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void judgesAnAddressAsTheTableSays(String address, String expected, String note) throws Exception {
        TargetGuard everyName =
                new TargetGuard((name, atMost) -> List.of(InetAddress.getByName(PUBLIC)), List.of(8443), List.of());
        Verdict verdict =
                everyName.check(address.replace("␉", "\t").replace("␊", "\n").replace("␠", " "));
        assertThat(verdict instanceof Refused refused ? refused.why().code() : "ok")
                .as("%s: %s", note, verdict)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "100.100.100.200",
                "::",
                "::1",
                "::127.0.0.1",
                "::7f00:1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::5db8:d70e",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2002:7f00:1::",
                "2002:5db8:d70e::1",
                "2620:4f:8000::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "2a00:1450::5efe:10.0.0.1",
                "2a00:1450::200:5efe:127.0.0.1"
            })
    void aNameThatLeadsNowhereElseIsRefused(String address) throws Exception {
        names.put("news.example", List.of(address));
        assertThat(guard.check("https://news.example/feed"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.ADDRESS));
        assertThat(guard.inspect("https://news.example/feed")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2003::1",
                "2600::1",
                "2a00:1450:4001:81b::2003",
                "3ffe:ffff::1",
                "64:ff9b::5db8:d70e"
            })
    void theNeighboursOfTheBlocksAreTheOpenInternet(String address) throws Exception {
        names.put("news.example", List.of(address));
        assertThat(guard.check("https://news.example/feed")).isInstanceOf(Allowed.class);
    }

    @Test
    void theVerdictSaysWhereToConnectAndHowToCallTheHost() throws Exception {
        names.put("xn--bcher-kva.example", List.of(PUBLIC));
        assertThat(guard.check("HTTPS://Bücher。Example.:8443/feed?x=1#y"))
                .isEqualTo(new Allowed(true, "xn--bcher-kva.example", 8443, List.of(InetAddress.getByName(PUBLIC))));
        assertThat(guard.check("http://[2600:0:0:0::1]/"))
                .isInstanceOfSatisfying(
                        Allowed.class, allowed -> assertThat(allowed.host()).isEqualTo("[2600:0:0:0:0:0:0:1]"));
    }

    @Test
    void ofAMixedAnswerOnlyTheOpenAddressesRemain() throws Exception {
        names.put("news.example", List.of("127.0.0.1", "fd00::1", PUBLIC, "::1"));
        assertThat(guard.check("https://news.example/"))
                .isInstanceOfSatisfying(Allowed.class, allowed -> assertThat(allowed.addresses())
                        .extracting(InetAddress::getHostAddress)
                        .containsExactly(PUBLIC));
    }

    @Test
    void asksForANameOnceAndForANumberNever() throws Exception {
        names.put("news.example", List.of(PUBLIC));
        guard.check("https://news.example/");
        guard.check("https://" + PUBLIC + "/");
        guard.check("https://127.1/");
        guard.check("https://news.example:22/");
        guard.inspect("https://news.example/");
        assertThat(asked).containsExactly("news.example");
    }

    @Test
    void aNameWithoutAddressMayHaveOneLater() throws Exception {
        assertThat(guard.check("https://neu.example/")).isInstanceOf(Unresolved.class);
    }

    @Test
    void anOriginOnTheListIsOpenAlthoughPrivateAndNothingBesideIt() throws Exception {
        names.put("feeds", List.of("10.0.0.7"));
        names.put("flip.example", List.of("169.254.169.254"));
        TargetGuard opened = new TargetGuard(
                this::resolve,
                List.of(),
                List.of("http://127.0.0.1:8084", "HTTP://Feeds:8080/", "https://flip.example", "http://[::1]:9000"));
        assertThat(opened.check("http://127.0.0.1:8084/feed.xml")).isInstanceOf(Allowed.class);
        assertThat(opened.check("http://feeds:8080/feed.xml")).isInstanceOf(Allowed.class);
        assertThat(opened.check("http://[0:0::1]:9000/")).isInstanceOf(Allowed.class);
        assertThat(opened.check("https://flip.example/"))
                .as("metadata stays shut")
                .isInstanceOf(Refused.class);
        for (String beside : List.of(
                "https://127.0.0.1:8084/",
                "http://127.0.0.1:8085/",
                "http://127.0.0.2:8084/",
                "http://127.0.0.1/",
                "http://[::ffff:127.0.0.1]:8085/",
                "http://feeds/",
                "http://feeds.example:8080/",
                "http://x@127.0.0.1:8084/")) {
            assertThat(opened.check(beside)).as(beside).isNotInstanceOf(Allowed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8084",
                "http://127.0.0.1:8084/feed",
                "http://127.1:8084",
                "ftp://news.example",
                "http://169.254.169.254",
                "http://224.0.0.1",
                "https://a@b.example",
                "https://news.example?x",
                ""
            })
    void aListWithAMisspeltOriginStopsTheStart(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetGuard(this::resolve, List.of(), List.of(origin)))
                .withMessageContaining("expected an origin");
    }
}
