package io.depesche.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.WireJson;
import io.depesche.gateway.testing.FakeServices;
import io.depesche.gateway.testing.ServiceScript;
import io.depesche.testkit.BackingServers;
import io.depesche.testkit.Browser;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The feeds on the page, as an operator and as a passer-by see them. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class FeedsPageTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String FEEDS = "/ingest/internal/feeds";
    private static final String TOKEN = "operator-of-the-tests";
    private static final String FIRST = Feeds.id(0);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI gateway;

    private final ServiceScript services = new ServiceScript();

    /** Not a field's initial value: Quarkus makes every test object twice and closes one, and a browser would be left each time. */
    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.start();
        services.forget();
        services.answer("/store/internal/articles", "{\"items\":[]}");
        services.answer(FEEDS, Feeds.list(oneOfEach()));
        for (ObjectNode feed : oneOfEach()) {
            services.answer(FEEDS + "/" + feed.path("id").asText(), feed.toString());
        }
    }

    @AfterEach
    void leave() {
        if (browser != null) { // skipped where there is no Chromium
            browser.close();
        }
    }

    @Test
    void withoutTheTokenFeedsCanBeSeenAndNotChanged() {
        show("#/");
        element("a[data-section='feeds']").click();
        eventually(() -> rows() == 7);

        assertThat(texts(".feeds-table .status"))
                .containsExactly("Failing", "Gone", "Given up", "Quiet", "New", "Well", "Paused");
        assertThat(texts(".health-words"))
                .contains(
                        "Silent for 3 h, usually something new every 40 min",
                        "Something new 12 min ago, usually every 40 min",
                        "the server answered 503 (Service Unavailable) and gave no time to come back (5 times in a row)");
        assertThat(element(".operator").getText()).contains("./depesche up", "#operator=…");
        assertThat(texts(".feeds .button"))
                .contains("Export OPML")
                .doesNotContain("Pause", "Add a feed", "Import OPML");
        assertThat(element("a[aria-current='page']").getText()).isEqualTo("Feeds");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void theTokenGoesFromTheAddressIntoThisTabAndNowhereElse() {
        show("#operator=" + TOKEN);
        eventually(() -> rows() == 7);

        assertThat(browser.driver().getCurrentUrl()).doesNotContain(TOKEN).endsWith("#/feeds");
        assertThat(element(".operator").getText()).contains("You may change feeds in this tab");
        browser.driver().navigate().refresh();
        eventually(() -> texts(".feeds .button").contains("Pause"));
        assertThat(services.requests()).isNotEmpty().noneMatch(request -> request.contains(TOKEN));

        element(".operator button").click();
        eventually(() -> element(".operator").getText().contains("You can look"));
        assertThat(texts(".feeds .button")).doesNotContain("Pause");
        assertThat(browser.driver()
                        .executeScript("return Object.keys(sessionStorage).length + Object.keys(localStorage).length"))
                .isEqualTo(0L);
    }

    @Test
    void aTokenThatIsRefusedIsForgottenAndSaidSo() {
        show("#operator=a-token-of-yesterday");
        eventually(() -> texts(".feeds .button").contains("Pause"));

        button("Pause").click();

        eventually(() -> element(".feeds > .notice").getText().contains("not valid (any more)"));
        assertThat(element(".operator").getText()).contains("You can look");
    }

    @Test
    void thousandsOfFeedsAreShownInPagesAndSearchedAsOneTypes() {
        List<ObjectNode> many = new ArrayList<>();
        for (int n = 0; n < 5_000; n++) {
            many.add(Feeds.feed(n, n % 100 == 7 ? "failing" : n % 10 == 3 ? "quiet" : "ok"));
        }
        for (int page = 0; page < 5; page++) {
            String cursor = page == 0 ? "" : "cursor=c" + page + "&";
            services.answer(
                    FEEDS + "?" + cursor + "limit=1000",
                    Feeds.list(many.subList(page * 1_000, page * 1_000 + 1_000), page < 4 ? "c" + (page + 1) : null));
        }
        show("#/feeds");
        eventually(() -> element(".list-status").getText().equals("5000 feeds") && rows() == 100);
        assertThat(texts(".feeds-table .status").subList(0, 50)).containsOnly("Failing");
        assertThat(element(".pager").getText()).contains("1–100 of 5000");

        button("Next").click();
        assertThat(element(".pager").getText()).contains("101–200 of 5000");
        element("#feeds-text").sendKeys("blatt-4711.");
        eventually(() -> rows() == 1);
        assertThat(element(".list-status").getText()).isEqualTo("1 of 5000 feeds");
        assertThat(browser.driver().getCurrentUrl()).contains("text=blatt-4711.");

        element("#feeds-text").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        new Select(element("#feeds-group")).selectByVisibleText("Küste");
        element("input[name='feeds-status'][value='quiet']").sendKeys(Keys.SPACE);
        eventually(() -> texts(".feeds-table .status").stream().allMatch("Quiet"::equals));
        assertThat(texts(".feed-group")).containsOnly("Küste");
        new Select(element("#feeds-sort")).selectByVisibleText("Name");
        assertThat(texts(".feed-name")).isSortedAccordingTo(java.text.Collator.getInstance(java.util.Locale.GERMAN));
        Long slowest = (Long) browser.driver().executeScript("""
                let slowest = 0;
                const words = document.getElementById('feeds-text');
                for (const text of ['b', 'bl', 'bla', 'blatt', '']) {
                  words.value = text;
                  const begin = performance.now();
                  words.dispatchEvent(new Event('input'));
                  document.body.offsetHeight;
                  slowest = Math.max(slowest, performance.now() - begin);
                }
                return Math.round(slowest);""");
        System.out.println("slowest answer to a letter among 5,000 feeds: " + slowest + " ms");
        assertThat(slowest).isLessThan(1_000);
    }

    @Test
    void pausesAndRefreshesFromTheListByKeyboardAndKeepsTheFocus() {
        services.answer("PATCH " + FEEDS + "/" + FIRST, Feeds.feed(0, "paused").toString());
        services.refuse(
                "POST " + FEEDS + "/" + FIRST + "/refresh",
                429,
                "it was polled a short while ago: try again in 41 seconds",
                41);
        show("#operator=" + TOKEN);
        eventually(() -> rows() == 7);

        focus("[data-key='" + FIRST + ":refresh']").sendKeys(Keys.ENTER);
        eventually(() -> element(".feeds > .notice").getText().contains("try again in 41 seconds"));
        assertThat(element(".feeds > .notice").getDomAttribute("role")).isEqualTo("alert");

        focus("[data-key='" + FIRST + ":pause']").sendKeys(Keys.SPACE);
        eventually(() -> element(".feeds > .result").getText().contains("is paused"));
        assertThat(services.requests())
                .anyMatch(request -> request.startsWith("PATCH ") && request.endsWith("{\"state\":\"paused\"}"));
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("data-key"))
                .isEqualTo(FIRST + ":pause");
    }

    @Test
    void aHomePageIsTriedItsFeedChosenAndAdded() {
        services.answer("POST " + FEEDS + "/try", """
                {"url":"https://lindenauer-bote.example/","error":"this is a page and no feed",
                 "candidates":[{"url":"https://lindenauer-bote.example/feed.xml","title":"Lindenauer Bote","guess":false},
                               {"url":"https://lindenauer-bote.example/rss","guess":true}]}""");
        services.answer(
                "POST " + FEEDS, 201, "application/json", Feeds.feed(0, "new").toString());
        show("#operator=" + TOKEN);
        eventually(() -> rows() == 7);
        element("a[href='#/feeds/add']").click();
        focus("#new-url").sendKeys("lindenauer-bote.example" + Keys.ENTER);
        eventually(() -> texts(".candidates li").size() == 2);
        assertThat(services.requests())
                .anyMatch(
                        request -> request.endsWith("{\"url\":\"https://lindenauer-bote.example\",\"kind\":\"feed\"}"));
        assertThat(texts(".candidates li").get(1)).contains("a guess");

        services.answer("POST " + FEEDS + "/try", """
                {"url":"https://lindenauer-bote.example/feed.xml","format":"rss 2.0","title":"Lindenauer Bote","count":25,
                 "entries":[{"title":"Neue Brücke","url":"https://lindenauer-bote.example/bruecke","published":"2026-11-22T06:20:00+01:00"}],
                 "sample":{"url":"https://lindenauer-bote.example/bruecke","title":"Neue Brücke","text":"Der Stadtrat hat zugestimmt."}}""");
        button("Try this one").click();
        eventually(() -> element(".result").getText().contains("It would give 25 entries"));
        assertThat(element(".trial").getText()).contains("rss 2.0", "Neue Brücke", "Der Stadtrat hat zugestimmt.");
        assertThat(element("#new-url").getDomProperty("value")).isEqualTo("https://lindenauer-bote.example/feed.xml");

        element("#new-group").sendKeys("Sachsen");
        button("Add").click();
        eventually(() -> element(".feeds > .result").getText().contains("is watched now"));
        assertThat(services.requests())
                .anyMatch(
                        request -> request.startsWith("POST /ingest/internal/feeds ")
                                && request.endsWith(
                                        "{\"url\":\"https://lindenauer-bote.example/feed.xml\",\"kind\":\"feed\",\"group\":\"Sachsen\"}"));
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void aPageOfLinksNeedsASelectorAndARefusalIsSaidInWords() {
        services.refuse("POST " + FEEDS, 409, "this address is watched already, as Gemeinde", 0);
        show("#operator=" + TOKEN);
        eventually(() -> rows() == 7);
        element("a[href='#/feeds/add']").click();
        assertThat(element("#new-selector").isDisplayed()).isFalse();
        element("input[name='kind'][value='links']").sendKeys(Keys.SPACE);
        element("#new-url").sendKeys("https://gemeinde.example/aktuelles");
        button("Add").click();
        assertThat(services.requests()).noneMatch(request -> request.startsWith("POST"));

        element("#new-selector").sendKeys("main h3 a");
        button("Add").click();

        eventually(() -> element(".notice[role='alert']").getText().contains("watched already, as Gemeinde"));
        assertThat(services.requests()).anyMatch(request -> request.contains("\"selector\":\"main h3 a\""));
    }

    @Test
    void aFeedIsChangedAndOnlyWhatDiffersIsSent() {
        services.answer(
                "PATCH " + FEEDS + "/" + FIRST,
                Feeds.feed(0, "ok").put("title", "Neuer Name").toString());
        show("#operator=" + TOKEN);
        eventually(() -> rows() == 7);
        element("[data-id='" + FIRST + "'] .feed-name").click();
        eventually(() -> element("h1").getText().equals("Lindenauer Bote"));
        eventually(() -> element("#feed-title").isDisplayed());

        retype("#feed-title", "Neuer Name");
        retype("#feed-group", "");
        retype("#feed-keepDays", "90");
        element("#feed-keepDays").sendKeys(Keys.ENTER);

        eventually(() -> element(".result").getText().equals("Saved."));
        assertThat(services.requests())
                .anyMatch(request -> request.endsWith("{\"title\":\"Neuer Name\",\"group\":null,\"keepDays\":90}"));
        assertThat(element("h1").getText()).isEqualTo("Neuer Name");
    }

    @Test
    void removingAsksFirstAndEscapeKeepsTheFeed() {
        services.answer("DELETE " + FEEDS + "/" + FIRST, 204, "application/json", "");
        show("#operator=" + TOKEN);
        eventually(() -> rows() == 7);
        show("#/feeds/" + FIRST);
        eventually(() -> button("Remove …").isDisplayed());

        button("Remove …").sendKeys(Keys.ENTER);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Keep it");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        eventually(() -> browser.driver().findElements(By.cssSelector("dialog")).isEmpty());
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Remove …");
        assertThat(services.requests()).noneMatch(request -> request.startsWith("DELETE"));

        button("Remove …").click();
        button("Remove").click();
        eventually(() -> element(".feeds > .result").getText().equals("Lindenauer Bote was removed."));
        assertThat(services.requests()).anyMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void opmlGoesInByFile(@TempDir Path folder) throws IOException {
        services.answer("POST " + FEEDS + "/opml", """
                {"added":2,"known":1,"refused":[{"url":"ftp://alt.example/","title":"Altes Blatt","reason":"no http or https address"}]}""");
        Path file = Files.writeString(folder.resolve("feeds.opml"), "<opml version=\"2.0\"><body/></opml>");
        show("#operator=" + TOKEN);
        eventually(() -> rows() == 7);

        element("#opml-file").sendKeys(file.toString());

        eventually(() -> element(".feeds > .result").getText().equals("2 feeds added, 1 known already, 1 refused."));
        assertThat(element(".feeds > .notice").getText()).contains("Altes Blatt: no http or https address");
        assertThat(services.requests()).anyMatch(request -> request.endsWith("<opml version=\"2.0\"><body/></opml>"));
        assertThat(element("a[download]").getDomProperty("href")).endsWith("/api/feeds/opml");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void runsNothingThatComesFromAFeed(boolean withSecurityPolicy) {
        if (!withSecurityPolicy) {
            // The page must be safe by itself; the policy is the second lock.
            browser.driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
        }
        List<String> payloads = payloads();
        List<ObjectNode> hostile = new ArrayList<>();
        for (int n = 0; n < payloads.size(); n++) {
            ObjectNode feed = hostile(n, payloads.get(n));
            hostile.add(feed);
            services.answer(FEEDS + "/" + Feeds.id(n), feed.toString());
        }
        services.answer(FEEDS, Feeds.list(hostile));
        show("#operator=" + TOKEN);
        browser.driver().executeScript("window.fired = 0");
        eventually(() -> rows() == payloads.size());
        assertThat(texts(".feed-name"))
                .containsAll(payloads.stream().map(String::strip).toList());
        assertNothingFired();

        for (int n = 0; n < payloads.size(); n++) {
            String payload = payloads.get(n);
            browser.driver().executeScript("location.hash = '#/feeds/" + Feeds.id(n) + "'");
            eventually(() -> element("h1").getText().equals(payload.strip()));
            assertOnlyWebLinks();
        }
        assertNothingFired();

        show("#/feeds/add");
        services.answer("POST " + FEEDS + "/try", hostileTrial(payloads));
        browser.driver().executeScript("document.querySelector('#new-url').value = 'https://a.example/'");
        button("Try").click();
        eventually(() -> texts(".trial-entries li").size() == payloads.size());
        assertThat(texts(".candidates strong"))
                .containsAll(payloads.stream().map(String::strip).toList());
        assertOnlyWebLinks();
        assertNothingFired();
    }

    @Test
    void isUsableByAllAndLooksAsItShould() {
        services.answer("POST " + FEEDS + "/try", """
                {"url":"https://lindenauer-bote.example/feed.xml","format":"rss 2.0","title":"Lindenauer Bote","count":25,
                 "entries":[{"title":"Neue Brücke über die Mulde: Stadtrat stimmt nach langer Debatte zu","url":"https://lindenauer-bote.example/bruecke","published":"2026-11-22T06:20:00+01:00"},{"title":"Ohne Datum","url":"https://lindenauer-bote.example/ohne"}],
                 "candidates":[{"url":"https://lindenauer-bote.example/rss","title":"Alle Nachrichten","guess":false},{"url":"https://lindenauer-bote.example/atom.xml","guess":true}],
                 "sample":{"title":"Neue Brücke","text":"Der Stadtrat hat der neuen Brücke zugestimmt.\\n\\nGebaut wird ab Mai."}}""");
        show("#operator=" + TOKEN);
        eventually(() -> rows() == 7);
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            String scheme = dark ? "dark" : "light";
            for (int width : List.of(1366, 360)) {
                browser.sized(width, width == 360 ? 1400 : 900);
                show("#/feeds");
                eventually(() -> rows() == 7);
                look("feeds-" + width + "-" + scheme);
                show("#/feeds/" + Feeds.id(3));
                eventually(() -> element("#feed-title").isDisplayed());
                look("feed-" + width + "-" + scheme);
                show("#/feeds/add");
                eventually(() -> element("#new-url").isDisplayed());
                element("#new-url").sendKeys("lindenauer-bote.example" + Keys.ENTER);
                eventually(() -> element(".trial").isDisplayed());
                look("add-" + width + "-" + scheme);
            }
        }
        browser.sized(360, 900);
        show("#/feeds/" + Feeds.id(3));
        eventually(() -> button("Remove …").isDisplayed());
        button("Remove …").click();
        look("remove-360-dark");
        button("Keep it").click();
        element(".operator button").click();
        show("#/feeds");
        eventually(() -> rows() == 7);
        look("readonly-360-dark");
        // The check itself can see: a field without its label is found.
        browser.driver().executeScript("document.querySelector('label[for=feeds-group]').remove()");
        assertThat(Accessibility.seriousFaults(browser.driver()))
                .singleElement()
                .asString()
                .contains("select-name");
        browser.sized(1366, 900);
        show("#/");
        eventually(() -> element("#connection-text").getText().equals("Live"));
        look("live-1366-dark");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    private void look(String name) {
        Long overflow = (Long) browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        browser.screenshot(name);
        assertThat(overflow).as("width of " + name).isZero();
        assertThat(Accessibility.seriousFaults(browser.driver())).as(name).isEmpty();
    }

    private void assertOnlyWebLinks() {
        assertThat(browser.driver().findElements(By.cssSelector("main a[href]")).stream()
                        .map(link -> String.valueOf(link.getDomProperty("href"))))
                .allMatch(address -> address.startsWith("http"));
    }

    private void assertNothingFired() {
        assertThat(browser.driver().executeScript("return window.fired")).isEqualTo(0L);
        assertThat(
                        browser.driver()
                                .executeScript(
                                        "return document.querySelectorAll('main script, main img, main iframe, main svg, main object,"
                                                + " main embed, main style, main link, main meta, main base, main [onerror], main [onload]').length"))
                .isEqualTo(0L);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    private static ObjectNode hostile(int n, String payload) {
        return Feeds.feed(n, "failing")
                .put("title", payload)
                .put("url", payload)
                .put("group", payload)
                .put("kind", payload)
                .put("selector", payload)
                .put("error", payload)
                .put("lastPoll", payload)
                .put("lastSuccess", payload)
                .put("lastNew", payload)
                .put("nextPoll", payload)
                .put("interval", payload)
                .put("usualGap", payload)
                .put("silence", payload);
    }

    private static String hostileTrial(List<String> payloads) {
        String all = String.join("\n", payloads);
        ObjectNode trial = WireJson.mapper()
                .createObjectNode()
                .put("url", all)
                .put("format", all)
                .put("title", all)
                .put("count", payloads.size());
        ArrayNode entries = trial.putArray("entries");
        ArrayNode candidates = trial.putArray("candidates");
        for (String payload : payloads) {
            entries.addObject().put("title", payload).put("url", payload).put("published", payload);
            candidates.addObject().put("title", payload).put("url", payload).put("guess", true);
        }
        trial.putObject("sample").put("title", all).put("text", all).put("error", all);
        return trial.toString();
    }

    private static List<ObjectNode> oneOfEach() {
        List<String> statuses = List.of("ok", "paused", "new", "quiet", "disabled", "failing", "gone");
        List<ObjectNode> feeds = new ArrayList<>();
        for (int n = 0; n < statuses.size(); n++) {
            feeds.add(Feeds.feed(n, statuses.get(n)));
        }
        return feeds;
    }

    private static List<String> payloads() {
        try (InputStream lines =
                Objects.requireNonNull(FeedsPageTest.class.getResourceAsStream("/script-payloads.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Opens an address of the page; one that differs only behind the # is no new document. */
    private void show(String hash) {
        browser.driver().get(gateway + hash);
    }

    private int rows() {
        return browser.driver()
                .findElements(By.cssSelector(".feeds-table tbody tr"))
                .size();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(condition);
    }

    private WebElement focus(String selector) {
        eventually(() -> element(selector).isDisplayed());
        WebElement found = element(selector);
        browser.driver().executeScript("arguments[0].focus()", found);
        return found;
    }

    private void retype(String selector, String text) {
        element(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        element(selector).sendKeys(text);
    }

    /** The first button or link that looks like one and says exactly this, as soon as there is one. */
    private WebElement button(String label) {
        return await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(
                        () -> browser.driver().findElements(By.cssSelector("main .button")).stream()
                                .filter(WebElement::isDisplayed)
                                .filter(button -> button.getText().equals(label))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    /** As soon as there is one: a view is drawn after the click that asked for it. */
    private WebElement element(String selector) {
        return await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> browser.driver().findElement(By.cssSelector(selector)), Objects::nonNull);
    }

    private List<String> texts(String selector) {
        // In one look: the list is drawn anew while one reads it element by element.
        @SuppressWarnings("unchecked")
        List<String> texts = (List<String>) Objects.requireNonNull(browser.driver()
                .executeScript(
                        "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).map((e) => e.innerText.trim())",
                        selector));
        return texts;
    }
}
