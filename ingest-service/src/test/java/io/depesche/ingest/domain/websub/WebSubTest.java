package io.depesche.ingest.domain.websub;

import static io.depesche.ingest.domain.feed.ScriptedServers.status;
import static io.depesche.ingest.domain.feed.SimulatedWatch.START;
import static io.depesche.ingest.domain.feed.SimulatedWatch.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedRhythm;
import io.depesche.ingest.domain.feed.FeedSource;
import io.depesche.ingest.domain.feed.PollRhythm;
import io.depesche.ingest.domain.feed.PollRules;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.websub.WebSub.Push;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hub as scripted: what it is told, what it must prove, and that nobody else is believed. */
class WebSubTest {

    private static final CanonicalUrl HUB = url("https://hub.example/");
    private static final String TOPIC = "https://inselbote.example/rss";
    private static final FeedSource SOURCE = FeedSource.of(url(TOPIC));

    private final List<FetchRequest> asked = new ArrayList<>();
    private final Memory ledger = new Memory();
    private FetchOutcome answer = status(HUB, 202, null);
    private Instant now = START;

    private final WebSub webSub = new WebSub(
            request -> {
                asked.add(request);
                return answer;
            },
            ledger,
            url("https://depesche.example/websub/"),
            new Random(5),
            (stage, outcome, items) -> {},
            () -> now);

    @Test
    void subscribesWhereAHubIsNamedWithASecretAndAnAddressThatNobodyCanGuess() {
        webSub.named(SOURCE, HUB.value(), TOPIC, now);
        askDue();

        Map<String, String> form = form(asked.getFirst());
        assertThat(asked.getFirst().url()).isEqualTo(HUB);
        assertThat(form).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", TOPIC);
        assertThat(form.get("hub.callback")).matches("https://depesche\\.example/websub/[0-9a-f]{32}");
        assertThat(form.get("hub.secret")).matches("[0-9a-f]{64}");
        webSub.named(SOURCE, HUB.value(), TOPIC, now);
        askDue();
        assertThat(asked).as("the same hub is not asked twice").hasSize(1);
    }

    @Test
    void confirmsOnlyWhatItHasAskedFor() {
        String path = subscribed();

        assertThat(webSub.verify(path, "subscribe", "https://anders.example/", "42", "86400"))
                .isEmpty();
        assertThat(webSub.verify("0".repeat(32), "subscribe", TOPIC, "42", "86400"))
                .isEmpty();
        assertThat(webSub.verify(path, "unsubscribe", TOPIC, "42", "86400")).isEmpty();
        assertThat(webSub.announce(SOURCE, now)).isFalse();

        assertThat(webSub.verify(path, "subscribe", TOPIC, "42", "86400")).contains("42");
        assertThat(webSub.announce(SOURCE, now)).isTrue();
    }

    @Test
    void renewsBeforeTheLeaseEndsAndPollsAsBeforeWhenTheHubHasForgottenUs() {
        confirmed("86400");
        assertThat(webSub.due(10)).isEmpty();

        now = now.plus(Duration.ofHours(22));
        askDue();
        assertThat(asked).hasSize(2);
        assertThat(form(asked.get(1)).get("hub.callback"))
                .isEqualTo(form(asked.get(0)).get("hub.callback"));
        assertThat(webSub.announce(SOURCE, now)).as("the lease still runs").isTrue();
        assertThat(webSub.announce(SOURCE, now.plus(Duration.ofHours(3)))).isFalse();
    }

    @Test
    void aHubThatDoesNotAnswerIsAskedLessAndLess() {
        answer = status(HUB, 503, null);
        webSub.named(SOURCE, HUB.value(), TOPIC, now);
        for (int hour = 0; hour < 24 * 7; hour++) {
            askDue();
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(asked).hasSizeBetween(9, 13);
        assertThat(ledger.ofFeed(SOURCE.id()).orElseThrow().error()).contains("503");
    }

    @Test
    void aPushThatIsSignedHasTheSourcePolled() {
        String path = confirmed("86400");
        byte[] body = "<rss/>".getBytes(StandardCharsets.UTF_8);

        assertThat(webSub.receive(path, body, "sha256=" + hmac("HmacSHA256", body)))
                .isEqualTo(Push.TAKEN);
        assertThat(ledger.pushes).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"sha1,HmacSHA1", "sha256,HmacSHA256", "sha384,HmacSHA384", "SHA512,HmacSHA512"})
    void everyMethodOfTheSpecificationIsUnderstood(String name, String method) {
        String path = confirmed("86400");
        byte[] body = {0, (byte) 0xff, 10};
        assertThat(webSub.receive(path, body, name + "=" + hmac(method, body))).isEqualTo(Push.TAKEN);
    }

    @Test
    void whatIsNotSignedByOurSecretIsIgnoredAndCounted() {
        String path = confirmed("86400");
        byte[] body = "<rss/>".getBytes(StandardCharsets.UTF_8);
        String good = hmac("HmacSHA256", body);
        List<@Nullable String> forged = Arrays.asList(
                null,
                "",
                "sha256",
                "sha256=",
                "sha256=" + good.substring(1),
                "sha256=" + "0".repeat(64),
                "md5=" + good,
                "sha1=" + good);

        forged.forEach(
                signature -> assertThat(webSub.receive(path, body, signature)).isEqualTo(Push.IGNORED));

        assertThat(webSub.receive(path, "<rss></rss>".getBytes(StandardCharsets.UTF_8), "sha256=" + good))
                .isEqualTo(Push.IGNORED);
        assertThat(ledger.pushes).isZero();
        assertThat(ledger.badSignatures).isEqualTo(forged.size() + 1);
        assertThat(webSub.receive("1".repeat(32), body, "sha256=" + good)).isEqualTo(Push.UNKNOWN);
    }

    @Test
    void theHubThatDeniesIsLeftAloneForAWeek() {
        String path = subscribed();
        assertThat(webSub.verify(path, "denied", TOPIC, null, null)).contains("");
        assertThat(webSub.announce(SOURCE, now)).isFalse();
        now = now.plus(Duration.ofDays(6));
        assertThat(webSub.due(10)).isEmpty();
    }

    @Test
    void aSourceThatNamesNoHubAnyMoreIsForgottenAndAnotherHubGetsAnotherSecret() {
        subscribed();
        String secret = form(asked.getFirst()).get("hub.secret");
        webSub.named(SOURCE, "https://other-hub.example/", TOPIC, now);
        assertThat(ledger.ofFeed(SOURCE.id()).orElseThrow().secret()).isNotEqualTo(secret);
        webSub.named(SOURCE, null, null, now);
        assertThat(ledger.ofFeed(SOURCE.id())).isEmpty();
    }

    @Test
    void withoutACallbackAddressNoHubIsAsked() {
        WebSub off =
                new WebSub(request -> answer, ledger, null, new Random(5), (stage, outcome, items) -> {}, () -> now);
        off.named(SOURCE, HUB.value(), TOPIC, now);
        assertThat(off.due(10)).isEmpty();
        assertThat(ledger.ofFeed(SOURCE.id())).isEmpty();
    }

    @Test
    void anAnnouncedSourceIsPolledLessOftenAndStillPolled() {
        PollRhythm rhythm = new PollRhythm(PollRules.polite(), new Random(1));
        FeedRhythm hourly = new FeedRhythm(now, Duration.ofHours(1), null);

        assertThat(rhythm.interval(SOURCE, hourly, false, now)).isEqualTo(Duration.ofMinutes(30));
        assertThat(rhythm.interval(SOURCE, hourly, true, now)).isEqualTo(Duration.ofHours(2));
    }

    private String subscribed() {
        webSub.named(SOURCE, HUB.value(), TOPIC, now);
        askDue();
        return Objects.requireNonNull(form(asked.getLast()).get("hub.callback")).replaceFirst(".*/", "");
    }

    private String confirmed(String lease) {
        String path = subscribed();
        assertThat(webSub.verify(path, "subscribe", TOPIC, "42", lease)).isPresent();
        return path;
    }

    private void askDue() {
        webSub.due(10).forEach(webSub::ask);
    }

    private String hmac(String method, byte[] body) {
        try {
            byte[] secret = ledger.ofFeed(SOURCE.id()).orElseThrow().secret().getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret, method));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(FetchRequest request) {
        return Arrays.stream(Objects.requireNonNull(request.form()).split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    /** One source's subscription. */
    private static final class Memory implements SubscriptionLedger {

        private @Nullable Subscription kept;
        private int pushes;
        private int badSignatures;

        @Override
        public Optional<Subscription> ofFeed(String feedId) {
            return Optional.ofNullable(kept).filter(s -> s.feedId().equals(feedId));
        }

        @Override
        public Optional<Subscription> atPath(String path) {
            return Optional.ofNullable(kept).filter(s -> s.path().equals(path));
        }

        @Override
        public List<Subscription> due(Instant now, int limit) {
            return Optional.ofNullable(kept).filter(s -> !s.nextStep().isAfter(now)).stream()
                    .toList();
        }

        @Override
        public void save(Subscription subscription) {
            kept = subscription;
        }

        @Override
        public void drop(String feedId) {
            kept = null;
        }

        @Override
        public void pushed(Subscription subscription, Instant now) {
            pushes++;
        }

        @Override
        public void badlySigned(Subscription subscription) {
            badSignatures++;
        }
    }
}
