package io.depesche.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Addresses by which strangers have got servers to call themselves: each leads, for some reader of it, to this machine or its network.
 * Generated, so that it can name the port of a test's canary. Nothing in it leads anywhere else: who follows one of them has been fooled.
 */
public final class HostileAddresses {

    /** What names of the corpus lead to; a resolver of a test answers with it. */
    private static final List<String> PRIVATE = List.of(
            "127.0.0.1",
            "127.0.0.2",
            "127.1.2.3",
            "127.255.255.254",
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.192",
            "192.168.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "168.63.129.16",
            "::1",
            "::",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::7f00:1",
            "2002:7f00:1::",
            "2001:0:7f00:1::",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1");

    private static final List<int[]> LOOPBACKS = List.of(
            new int[] {127, 0, 0, 1}, new int[] {127, 0, 0, 2}, new int[] {127, 1, 2, 3}, new int[] {0, 0, 0, 0});

    private HostileAddresses() {}

    /** Names of the corpus and the address of each. */
    public static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < PRIVATE.size(); i++) {
            names.put("innen" + i + ".boese.example", PRIVATE.get(i));
        }
        return names;
    }

    /** All of them, each once. */
    public static List<String> all(int port) {
        Set<String> hosts = new LinkedHashSet<>();
        for (int[] loopback : LOOPBACKS) {
            numbers(loopback, hosts);
            embedded(loopback, hosts);
        }
        disguised(hosts);
        hosts.addAll(names().keySet());
        Set<String> all = new LinkedHashSet<>();
        for (String host : hosts) {
            all.add("http://" + host + ":" + port + "/");
        }
        for (String host : List.of("127.0.0.1", "[::1]", "0.0.0.0", "localhost", "2130706433")) {
            around(host + ":" + port, all);
        }
        for (String host : names().keySet()) {
            all.add("http://" + host + ".:" + port + "/");
            all.add("HTTP://" + host.toUpperCase(Locale.ROOT) + ":" + port + "/feed?x=1#y");
        }
        return new ArrayList<>(all);
    }

    /** One address as decimal, octal, hexadecimal and shortened number, in every mixture. */
    private static void numbers(int[] a, Set<String> hosts) {
        List<String> forms = List.of("%d", "0%o", "0x%x", "0X%02X", "%03d", "00%o");
        for (String first : forms) {
            for (String rest : List.of("%d", "0%o", "0x%x")) {
                hosts.add((first + "." + rest + "." + rest + "." + rest).formatted(a[0], a[1], a[2], a[3]));
                hosts.add((first + "." + rest + "." + rest).formatted(a[0], a[1], (a[2] << 8) | a[3]));
                hosts.add((first + "." + rest).formatted(a[0], (a[1] << 16) | (a[2] << 8) | a[3]));
            }
        }
        long whole = ((long) a[0] << 24) | (a[1] << 16) | (a[2] << 8) | a[3];
        for (String form : List.of("%d", "0%o", "0x%x", "0x%08X", "0000%o")) {
            hosts.add(form.formatted(whole));
            hosts.add(form.formatted(whole) + ".");
            // Who cuts a number to 32 bits arrives at the same place.
            hosts.add(form.formatted(whole + (1L << 32)));
        }
        String plain = "%d.%d.%d.%d".formatted(a[0], a[1], a[2], a[3]);
        hosts.add(plain);
        hosts.add(plain + ".");
        hosts.add(plain + "..");
        hosts.add("%d.%d.%d.%d".formatted(a[0] + 256, a[1], a[2], a[3]));
    }

    /** One IPv4 address inside IPv6 addresses. */
    private static void embedded(int[] a, Set<String> hosts) {
        String dotted = "%d.%d.%d.%d".formatted(a[0], a[1], a[2], a[3]);
        String hex = "%x:%x".formatted((a[0] << 8) | a[1], (a[2] << 8) | a[3]);
        for (String inner : List.of(dotted, hex)) {
            for (String form : List.of(
                    "::%s",
                    "::ffff:%s",
                    "::ffff:0:%s",
                    "0:0:0:0:0:ffff:%s",
                    "0000:0000:0000:0000:0000:FFFF:%s",
                    "64:ff9b::%s",
                    "64:ff9b:1::%s",
                    "64:ff9b:0:0:0:0:%s",
                    "fe80::%s",
                    "fe80::5efe:%s",
                    "fd00::%s",
                    "2001:db8::%s",
                    "::%s%%25lo",
                    "::ffff:%s%%lo")) {
                hosts.add("[" + form.formatted(inner) + "]");
            }
        }
        hosts.add("[2002:" + hex + "::]");
        hosts.add("[2002:" + hex + "::1]");
        hosts.add("[2001:0:" + hex + "::]");
        hosts.add("[2001:0:0:0:0:0:%x:%x]".formatted(0xffff - ((a[0] << 8) | a[1]), 0xffff - ((a[2] << 8) | a[3])));
    }

    /** Letters, dots and digits that become others on the way to a name server. */
    private static void disguised(Set<String> hosts) {
        for (String dot : List.of("。", "．", "｡", "․", "%2e", "%E3%80%82")) {
            hosts.add("127.0.0.1".replace(".", dot));
            hosts.add("169.254.169.254".replace(".", dot));
            hosts.add("a.localhost".replace(".", dot));
        }
        hosts.add("１２７.0.0.1");
        hosts.add("１２７．０．０．１");
        hosts.add("①②⑦.⓪.⓪.①");
        hosts.add("127.0.0.𝟏");
        hosts.add("𝟙𝟚𝟟.0.0.1");
        hosts.add("٠.0.0.0");
        hosts.add("127.٠.0.1");
        for (String name : List.of(
                "localhost",
                "LOCALHOST",
                "localhost.",
                "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
                "ｌｏｃａｌｈｏｓｔ",
                "loc%61lhost",
                "localhost%00",
                "localhost%00.news.example",
                "ip6-localhost",
                "ip6-loopback",
                "a.b.localhost",
                "localhost.localdomain",
                "metadata.google.internal",
                "metadata",
                "kubernetes.default.svc",
                "kubernetes.default.svc.cluster.local",
                "host.docker.internal",
                "postgres",
                "drucker.local",
                "router.home.arpa",
                "[::]",
                "[::1]",
                "[0::1]",
                "[0:0:0:0:0:0:0:1]",
                "[0000::0001]",
                "[::0001]",
                "[::1%25]",
                "[::1%lo]",
                "[::1]]",
                "[[::1]]",
                "::1",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[ff02::1]",
                "[fec0::1]",
                "169.254.169.254",
                "0251.0376.0251.0376",
                "0xa9fea9fe",
                "2852039166",
                "169.16689662",
                "169.254.43518",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.192",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "100.100.100.200",
                "168.63.129.16",
                "0",
                "00",
                "0x0",
                "1",
                "127",
                "0177.1",
                "0x7f.1",
                "127.0.0.1.0",
                "127.0.0.0x1",
                "127.0.0.01",
                "127.0.0.1e0",
                "news.127",
                "news.0x7f")) {
            hosts.add(name);
        }
    }

    /** One host and port in addresses that some readers part elsewhere. */
    private static void around(String target, Set<String> all) {
        String decoy = "news.example";
        for (String form : List.of(
                "http://%2$s@%1$s/",
                "http://%2$s:80@%1$s/",
                "http://%2$s%%40%1$s/",
                "http://%2$s＠%1$s/",
                "http://@%1$s/",
                "http://:@%1$s/",
                "http://%1$s@%1$s/",
                "http://a:b@c@%1$s/",
                "http://%1$s\\@%2$s/",
                "http://%1$s\\.%2$s/",
                "http:\\\\%1$s/",
                "http:/%1$s/",
                "http:%1$s/",
                "http:///%1$s/",
                "http:////%1$s/",
                "//%1$s/",
                "\\\\%1$s\\",
                "http://%1$s#@%2$s/",
                "http://%1$s?@%2$s/",
                "http://%2$s\t@%1$s/",
                "http://%2$s\n@%1$s/",
                "http://%1$s\r\nHost: x/",
                "ht\ntp://%1$s/",
                "http://%1$s /",
                "http:// %1$s/",
                "http://\u0000%1$s/",
                "http://\u200b%1$s/",
                "http://%1$s%%20/",
                "http://%1$s%%09/",
                "http://%1$s%%23@%2$s/",
                "http://%1$s;%2$s/",
                "http://%1$s,%2$s/",
                "http://%1$s&%2$s/",
                "http://%1$s:80/",
                "http://%1$s:%1$s/",
                "ftp://%1$s/",
                "file://%1$s/etc/passwd",
                "gopher://%1$s/_GET",
                "dict://%1$s/",
                "ws://%1$s/",
                "jar:http://%1$s!/",
                "url:http://%1$s/",
                "view-source:http://%1$s/",
                "javascript://%1$s/%%0aalert(1)",
                "data:text/html,%1$s",
                "HTTP://%1$s",
                "hTtP://%1$s/?%2$s",
                "http://%1$s/#",
                "https://%1$s/",
                "http://%2$s.@%1$s/",
                "http://%1$s/..//%2$s")) {
            all.add(form.formatted(target, decoy));
        }
    }
}
