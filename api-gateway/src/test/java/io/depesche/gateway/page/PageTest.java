package io.depesche.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.gateway.testing.EnrichedTopic;
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
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a reader uses it, fed by the real topic and by scripted services. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class PageTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Article.Outlet BOTE = new Article.Outlet("lindenauer-bote.example", "Lindenauer Bote");
    private static final String FEED = "4f1c0a9be2d73856";
    private static final String TITLE = "Lindenau bekommt eine zweite Brücke über die Mulde";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI gateway;

    private final ServiceScript services = new ServiceScript();
    private final EnrichedTopic topic = new EnrichedTopic();

    /** Not a field's initial value: Quarkus makes every test object twice and closes one, and a browser would be left each time. */
    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.start();
    }

    @BeforeEach
    void quietServices() {
        services.forget();
        services.answer("/store/internal/articles", "{\"items\":[]}");
    }

    @AfterEach
    void leave() {
        if (browser != null) { // skipped where there is no Chromium
            browser.close();
        }
        topic.close();
    }

    @Test
    void showsAnArticleTheMomentItIsStreamed() {
        openLive();

        topic.send(Showcase.bridge().build(newId(), 1, TITLE, "https://lindenauer-bote.example/bruecke", BOTE));

        eventually(() -> texts(".row-title a").contains(TITLE));
        WebElement row = element(".row");
        assertThat(row.getText()).contains("Lindenauer Bote", "Anna Berg", "repairs");
        assertThat(row.findElement(By.cssSelector(".row-title a")).getDomAttribute("lang"))
                .isEqualTo("de");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void replacesAnArticleByItsNewRevision() {
        openLive();
        String id = newId();
        topic.send(Showcase.bridge().build(id, 1, TITLE, null, BOTE));
        eventually(() -> texts(".row-title a").contains(TITLE));

        topic.send(Showcase.bridge().build(id, 2, TITLE + " (aktualisiert)", null, BOTE));

        eventually(() -> texts("[data-id='" + id + "'] .badge").equals(List.of("Revision 2")));
        assertThat(texts(".row-title a")).doesNotContain(TITLE);
    }

    @Test
    void holdsArticlesBackWhilePaused() {
        openLive();
        WebElement pause = element(".feed-head button");
        pause.click();
        String title = TITLE + " " + newId();

        topic.send(Showcase.bridge().build(newId(), 1, title, null, BOTE));

        eventually(() -> pause.getText().equals("Resume (1 new)"));
        assertThat(texts(".row-title a")).doesNotContain(title);
        pause.click();
        assertThat(texts(".row-title a")).contains(title);
    }

    @Test
    void searchesTheArchiveAndPagesThroughIt() {
        services.answer("/store/internal/articles", page("Erste Seite", "weiter"));
        browser.driver().get(gateway.toString());
        eventually(() -> texts(".row-title a").contains("Erste Seite"));

        element("#filter-text").sendKeys("Brücke" + Keys.ENTER);
        eventually(() -> element("h1").getText().equals("Search"));
        assertThat(services.requests()).anyMatch(request -> request.contains("text=Br%C3%BCcke"));
        assertThat(browser.driver().getCurrentUrl()).contains("text=");

        services.answer("/store/internal/articles", page("Zweite Seite", null));
        eventually(() -> element(".older").isDisplayed());
        element(".older").click();
        eventually(() -> texts(".row-title a").contains("Zweite Seite")
                && !element(".older").isDisplayed());
        assertThat(services.requests().getLast()).contains("cursor=weiter").contains("text=");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void showsRawAndCleanedTextWithEveryRepairOnBothSides() {
        String id = openArticle();

        assertThat(element("h1").getText()).isEqualTo(TITLE);
        assertThat(texts(".pane h2")).hasSize(2);
        assertThat(element(".pane-raw .text").getText())
                .contains("zugestimmt.Bürgermeisterin", "Lesen Sie auch", "Ober Verwaltungs Gericht");
        assertThat(element(".pane-clean .text").getText())
                .contains("zugestimmt. Bürgermeisterin", "Oberverwaltungsgericht")
                .doesNotContain("Lesen Sie auch");
        assertThat(element(".pane-clean .text").getDomAttribute("lang")).isEqualTo("de");
        for (String side : List.of(".pane-raw", ".pane-clean")) {
            assertThat(browser.driver().findElements(By.cssSelector(side + " [data-edit][tabindex]")))
                    .hasSize(8);
        }
        assertThat(texts(".pane-clean .entity-PER")).contains("Anna Berg", "Jonas Wendt");
        assertThat(texts(".step-name")).hasSize(4);
        assertThat(element(".picker select").getText()).contains("Revision 2").contains("Revision 1");
        assertThat(element("a[href*='/api/articles/" + id + "?revision=2']").getText())
                .isEqualTo("JSON");
        assertThat(element("a[rel]").getDomAttribute("rel")).isEqualTo("noopener noreferrer nofollow");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void tellsTheRuleOfARepairToTheKeyboardAlone() {
        openArticle();
        element("button[aria-label='Next repair']").sendKeys(Keys.ENTER);
        eventually(() -> element(".detail").getText().contains("clean.missing-blank"));

        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);

        eventually(() -> element(".detail").getText().contains("clean.extra-blank"));
        assertThat(browser.driver().findElements(By.cssSelector(".pane-raw .is-selected")))
                .hasSize(1);
        assertThat(browser.driver().findElements(By.cssSelector(".pane-clean .is-selected")))
                .hasSize(1);
    }

    @Test
    void takesARepairBackWithAClickAndMakesItAgainWithTheKeyboard() {
        openArticle();

        element(".pane-clean [data-edit='0']").click();

        eventually(() -> element(".pane-clean .text").getText().contains("zugestimmt.Bürgermeisterin"));
        assertThat(element(".detail").getText()).contains("Repair again", "made by rule", "word after a sentence end");
        element(".pane-clean [data-edit='0']").sendKeys(Keys.ENTER);
        eventually(() -> element(".pane-clean .text").getText().contains("zugestimmt. Bürgermeisterin"));
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void takesAllRepairsOfAClassBackAndAllOfThem() {
        openArticle();
        String repaired = textOf(".pane-clean .text");

        element("[data-class='BOILERPLATE']").click();

        eventually(() -> textOf(".pane-clean .text").contains("Lesen Sie auch: Zehn Brücken"));
        element("[data-all='undone']").sendKeys(Keys.ENTER);
        eventually(() -> textOf(".pane-clean .text").equals(textOf(".pane-raw .text")));
        element("[data-all='made']").sendKeys(Keys.ENTER);
        eventually(() -> textOf(".pane-clean .text").equals(repaired));
    }

    @Test
    void showsWhatTheArticleSaysAndItsEvidenceWithAClick() {
        openArticle();

        assertThat(texts(".claim h3")).containsExactly("bridge approve AGREE", "bridge build AID");
        assertThat(texts(".claim:first-child dd"))
                .contains(
                        "Stadtrat von Lindenau",
                        "«einer zweiten Brücke»",
                        "Lindenau",
                        "told as a fact; read with 84 % certainty");
        assertThat(texts(".claim:nth-child(2) dd"))
                .contains("Frühjahr 2028 (1 Mar 2028 – 31 May 2028)", "about 64,000,000 EUR", "Anna Berg");
        assertThat(texts(".quote-speaker strong")).containsExactly("Anna Berg");
        assertThat(texts(".pane-clean .fact-date")).containsExactly("Frühjahr 2028");
        assertThat(texts(".figure-list .show-evidence")).contains("rund 64 Millionen Euro");

        element(".claim:nth-child(2) .show-evidence").sendKeys(Keys.ENTER);

        eventually(() -> painted("evidence").equals("Mit dem Bau soll im Frühjahr 2028 begonnen werden."));
        assertThat(painted("trigger")).isEqualTo("begonnen");
        element("[data-all='undone']").sendKeys(Keys.ENTER); // raw text moves everything behind it
        element(".claim:first-child .show-evidence").click();
        eventually(() -> painted("trigger").equals("zugestimmt"));
        element(".claim:nth-child(2) .show-evidence").click();
        eventually(() -> painted("trigger").equals("begonnen"));
        element(".claim:nth-child(2) .show-evidence").click();
        eventually(() -> painted("evidence").isEmpty());
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void hidesTheMarksOfDatesAndQuotationsOnDemand() {
        openArticle();
        WebElement quotation = element(".pane-clean .fact-quote");
        assertThat(quotation.getCssValue("font-style")).isEqualTo("italic");

        browser.driver()
                .findElements(By.cssSelector(".toolbar input[type='checkbox']"))
                .get(2)
                .click();

        eventually(() -> quotation.getCssValue("font-style").equals("normal"));
    }

    /** What the page paints without elements of its own. */
    private String painted(String name) {
        return String.valueOf(browser.driver()
                .executeScript(
                        "return [...(CSS.highlights.get(arguments[0]) ?? [])].map((range) => range.toString()).join('|')",
                        name));
    }

    @Test
    void showsWhatARevisionChangedSoThatNoColourHasToBeTold() {
        String id = openArticle();
        services.answer("/store/internal/articles/" + id + "/diff", Showcase.DIFF);
        assertThat(texts(".revision")).hasSize(2);
        assertThat(texts(".revision").getFirst()).contains("Revision 2 (shown)");

        element("button[aria-label='What revision 2 changed']").sendKeys(Keys.ENTER);

        eventually(() -> texts(".diff del").contains("Dienstagabend"));
        assertThat(services.requests())
                .anyMatch(request ->
                        request.contains("/diff?") && request.contains("from=1") && request.contains("to=2"));
        assertThat(texts(".diff ins")).contains("Mittwochabend");
        assertThat(element(".diff del").getCssValue("text-decoration-line")).isEqualTo("line-through");
        assertThat(element(".diff ins").getCssValue("text-decoration-line")).isEqualTo("underline");
        assertThat(texts(".diff-kind")).containsExactly("Title", "Changed", "Removed", "Added");
        assertThat(texts(".diff-same summary")).containsExactly("2 paragraphs unchanged");
        assertThat(browser.consoleErrors()).isEmpty();
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            browser.driver().executeScript("document.querySelector('.revisions').scrollIntoView()");
            browser.screenshot("revisions-" + (dark ? "dark" : "light"));
            assertThat(Accessibility.seriousFaults(browser.driver())).isEmpty();
        }
        browser.sized(360, 900);
        browser.driver().executeScript("document.querySelector('.revisions').scrollIntoView()");
        browser.screenshot("revisions-mobile");
    }

    @Test
    void leadsFromACopyToItsFirstArticleAndToTheFeed() {
        String first = newId();
        services.answer(
                "/store/internal/articles/" + first,
                answer(Showcase.bridge().build(first, 1, "Die Brücke kommt", null, BOTE), "Die Brücke kommt"));
        String id = openArticleAnswer();
        ObjectNode copy = WireJson.mapper().valueToTree(Showcase.bridge().build(id, 1, TITLE, null, BOTE));
        ((ObjectNode) copy.path("article"))
                .putObject("copyOf")
                .put("article", first)
                .put("similarity", 0.934);
        services.answer(
                "/store/internal/articles/" + id,
                WireJson.mapper()
                        .createObjectNode()
                        .<ObjectNode>set("record", copy)
                        .toString());
        browser.driver().get(gateway + "#/article/" + id);

        eventually(() ->
                element(".copy-of").getText().equals("Copy of Die Brücke kommt (Lindenauer Bote), 93 % the same"));
        assertThat(element(".copy-of a").getDomProperty("href")).endsWith("#/article/" + first);
        eventually(() ->
                String.valueOf(element(".trace-feed").getDomProperty("href")).endsWith("#/feeds/" + FEED));
        browser.screenshot("copy");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void showsAnArticleOfTheStreamThatTheArchiveDoesNotHaveYet() {
        openLive();
        String title = TITLE + " " + newId();
        topic.send(Showcase.bridge().build(newId(), 1, title, null, BOTE));
        eventually(() -> texts(".row-title a").contains(title));

        element(".row-title a").click();

        eventually(() -> element("h1").getText().equals(title));
        assertThat(element(".notice").getText()).contains("not in the archive yet");
    }

    @Test
    void saysThatAnArticleDoesNotExist() {
        browser.driver().get(gateway + "#/article/0000000000000000");

        eventually(() -> element("h1").getText().equals("No such article"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void runsNothingThatComesFromOutside(boolean withSecurityPolicy) {
        if (!withSecurityPolicy) {
            // The page must be safe by itself; the policy is the second lock.
            browser.driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
        }
        List<String> payloads = payloads();
        openLive();
        browser.driver().executeScript("window.fired = 0");
        List<String> ids = new ArrayList<>();
        for (String payload : payloads) {
            String id = newId();
            ids.add(id);
            ArticleEnriched article = hostile(id, payload);
            topic.send(article);
            services.answer("/store/internal/articles/" + id, answer(article, payload));
            services.answer("/ingest/internal/trace/" + id, hostileTrace(payload));
            services.answer("/store/internal/articles/" + id + "/diff", hostileDiff(payload));
        }
        eventually(() -> browser.driver().findElements(By.cssSelector(".row")).size() >= payloads.size());
        assertThat(texts(".row-title a"))
                .containsAll(payloads.stream().map(String::strip).toList());
        assertNothingFired();

        for (int n = 0; n < payloads.size(); n++) {
            String payload = payloads.get(n);
            browser.driver().executeScript("location.hash = '#/article/" + ids.get(n) + "'");
            eventually(() -> element("h1").getText().equals(payload.strip())
                    && !texts(".step-detail").isEmpty());
            assertThat((String) browser.driver()
                            .executeScript("return document.querySelector('.pane-clean .text').textContent"))
                    .isEqualTo("Davor. " + payload + " Danach.");
            if (n % 6 == 0) { // the same elements for all, and a click each takes its time
                element(".revision .button").click();
                eventually(() -> texts(".diff ins").size() == 3);
                assertThat(texts(".diff-title ins")).containsExactly(payload.strip());
            }
            browser.driver().findElements(By.cssSelector(".pane [data-edit]")).forEach(mark -> browser.driver()
                    .executeScript("arguments[0].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))", mark));
            assertThat(browser.driver().findElements(By.cssSelector("main a[href]")).stream()
                            .map(link -> String.valueOf(link.getDomProperty("href"))))
                    .allMatch(address -> address.startsWith("http"));
        }
        assertNothingFired();
    }

    private void assertNothingFired() {
        assertThat(browser.driver().executeScript("return window.fired")).isEqualTo(0L);
        assertThat(
                        (Long)
                                browser.driver()
                                        .executeScript(
                                                "return document.querySelectorAll('main script, main img, main iframe, main svg, main object,"
                                                        + " main embed, main style, main link, main meta, main base, main [onerror], main [onload]').length"))
                .isZero();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void looksAsItShould() {
        String article = openArticleAnswer();
        for (int n = 1; n <= 6; n++) {
            topic.send(Showcase.bridge()
                    .build(newId(), n == 3 ? 2 : 1, HEADLINES.get(n - 1), null, OUTLETS.get(n % OUTLETS.size())));
        }
        services.answer("/store/internal/articles", archive());
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            String scheme = dark ? "dark" : "light";
            picture("live-desktop-" + scheme, 1366, 900, "#/", ".row:nth-child(8)");
            picture("live-mobile-" + scheme, 390, 844, "#/", ".row:nth-child(8)");
            picture("article-desktop-" + scheme, 1366, 1500, "#/article/" + article, ".step");
            picture("article-mobile-" + scheme, 360, 1700, "#/article/" + article, ".step");
        }
        assertThat(browser.consoleErrors()).isEmpty();
    }

    private static final List<String> HEADLINES = List.of(
            "Hafenarbeiter in Nordkai stimmen für Streik",
            "Ministerin legt Entwurf für Wassergesetz vor",
            "Rechnungshof rügt Kosten der neuen Messehalle und verlangt vom Senat binnen vier Wochen eine Erklärung",
            "Grenzübergang bei Falkenberg wieder offen",
            "Parlament vertagt Abstimmung über den Haushalt",
            "Zwei Verletzte nach Brand in Lagerhaus");
    private static final List<Article.Outlet> OUTLETS = List.of(
            BOTE,
            new Article.Outlet("nordkai-kurier.example", "Nordkai-Kurier"),
            new Article.Outlet("falkenberger.example", null));

    private void picture(String name, int width, int height, String address, String awaited) {
        browser.sized(width, height);
        browser.driver().get("about:blank");
        browser.driver().get(gateway + "?" + name + address);
        eventually(() -> !browser.driver().findElements(By.cssSelector(awaited)).isEmpty());
        if (address.startsWith("#/article")) {
            element("button[aria-label='Next repair']").click();
            element(".detail-undo").click();
            browser.driver().executeScript("window.scrollTo(0, 0)");
        }
        Long overflow = (Long) browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        browser.screenshot(name);
        assertThat(overflow).as("width of " + name).isZero();
        assertThat(Accessibility.seriousFaults(browser.driver())).as(name).isEmpty();
    }

    private String textOf(String selector) {
        return String.valueOf(element(selector).getDomProperty("textContent"));
    }

    /** The page is built by scripts: what is not there yet is no fault until the time is over. */
    private static void eventually(Callable<Boolean> condition) {
        await().atMost(LIMIT).ignoreExceptions().until(condition);
    }

    private void openLive() {
        browser.driver().get(gateway.toString());
        eventually(() -> element("#connection-text").getText().equals("Live"));
    }

    private String openArticle() {
        String id = openArticleAnswer();
        browser.driver().get(gateway + "#/article/" + id);
        eventually(() -> !texts(".step-name").isEmpty());
        return id;
    }

    private String openArticleAnswer() {
        String id = newId();
        ArticleEnriched article =
                Showcase.bridge().build(id, 2, TITLE, "https://lindenauer-bote.example/bruecke", BOTE);
        services.answer("/store/internal/articles/" + id, answer(article, TITLE));
        services.answer("/ingest/internal/trace/" + id, """
                {"article":"x","feed":"4f1c0a9be2d73856","steps":[
                {"step":"feed-entry","service":"ingest-service","outcome":"ok","at":"2026-11-21T18:41:02Z"},
                {"step":"published","service":"ingest-service","outcome":"ok","at":"2026-11-21T18:41:03.120Z","revision":2,"topic":"news.article.fetched.v1","partition":1,"offset":4711}]}""");
        services.answer("/store/internal/articles/" + id + "/trace", """
                {"article":"x","steps":[
                {"step":"enriched","service":"nlp-service","outcome":"ok","at":"2026-11-21T18:41:03.180Z","revision":2,"detail":"pipeline 0.1.0","topic":"news.article.enriched.v1","partition":1,"offset":4702},
                {"step":"stored","service":"store-service","outcome":"ok","at":"2026-11-21T18:41:03.240Z","revision":2}]}""");
        return id;
    }

    private static ArticleEnriched hostile(String id, String payload) {
        return new Showcase()
                .same("Davor. ")
                .edit(
                        payload,
                        payload,
                        payload,
                        io.depesche.contracts.article.Edit.Action.REPLACE,
                        payload,
                        0.5,
                        payload)
                .same(" Danach.")
                .entity("PER", payload, payload)
                .entity(payload, payload, payload)
                .factsNamed(payload)
                .build(id, 1, payload, payload, new Article.Outlet(payload, payload));
    }

    private static String answer(ArticleEnriched article, String title) {
        ObjectNode answer = WireJson.mapper().createObjectNode();
        answer.set("record", WireJson.mapper().valueToTree(article));
        ArrayNode revisions = answer.putArray("revisions");
        for (int revision = 1; revision <= Math.max(2, article.revision()); revision++) {
            revisions
                    .addObject()
                    .put("revision", revision)
                    .put("fetched", "2026-11-21T18:4" + revision + ":03Z")
                    .put("title", title);
        }
        return answer.toString();
    }

    private static String hostileDiff(String payload) {
        ObjectNode diff = WireJson.mapper().createObjectNode().put("summary", payload);
        diff.putObject("title").put("before", payload).put("after", payload);
        ArrayNode paragraphs = diff.putArray("paragraphs");
        paragraphs.addObject().put("change", payload).put("after", payload);
        paragraphs.addObject().put("change", "added").put("after", payload);
        paragraphs
                .addObject()
                .put("change", "changed")
                .putArray("words")
                .addObject()
                .put("change", "added")
                .put("text", payload);
        return diff.toString();
    }

    private static String hostileTrace(String payload) {
        ObjectNode trace = WireJson.mapper().createObjectNode();
        trace.putArray("steps")
                .addObject()
                .put("step", payload)
                .put("service", payload)
                .put("outcome", "stopped")
                .put("at", payload)
                .put("detail", payload)
                .put("topic", payload);
        return trace.toString();
    }

    private static String page(String title, @org.jspecify.annotations.Nullable String next) {
        ObjectNode page = WireJson.mapper().createObjectNode();
        page.putArray("items")
                .addObject()
                .put("id", newId())
                .put("revision", 1)
                .put("title", title)
                .put("edits", 0)
                .putObject("outlet");
        if (next != null) {
            page.put("next", next);
        }
        return page.toString();
    }

    private static String archive() {
        ObjectNode page = WireJson.mapper().createObjectNode();
        ArrayNode items = page.putArray("items");
        for (int n = 0; n < 9; n++) {
            Article.Outlet outlet = OUTLETS.get(n % OUTLETS.size());
            ObjectNode item = items.addObject()
                    .put("id", newId())
                    .put("revision", n % 4 == 2 ? 3 : 1)
                    .put("title", HEADLINES.get(n % HEADLINES.size()))
                    .put("language", "de")
                    .put(
                            "fetched",
                            Instant.now().minusSeconds(90L + n * n * 3_000L).toString())
                    .put("edits", n * 3 % 8);
            item.putObject("outlet").put("domain", outlet.domain()).put("name", outlet.name());
            item.putArray("entities")
                    .add("Lindenau")
                    .add("Anna Berg")
                    .add("Bürgerinitiative Muldeaue")
                    .add("Europäische Union");
        }
        return page.put("next", "weiter").toString();
    }

    private static List<String> payloads() {
        try (InputStream lines = Objects.requireNonNull(PageTest.class.getResourceAsStream("/script-payloads.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebElement element(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private List<String> texts(String selector) {
        @SuppressWarnings("unchecked")
        List<String> texts = (List<String>) Objects.requireNonNull(browser.driver()
                .executeScript(
                        "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent.trim())",
                        selector));
        return texts;
    }

    private static String newId() {
        return java.util.UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
