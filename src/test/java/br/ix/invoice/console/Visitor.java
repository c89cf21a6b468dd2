package br.ix.invoice.console;

import br.ix.invoice.ApiClient;
import br.ix.invoice.Browser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a browser: opens, reads, types, clicks, and takes pictures into {@code target/screenshots}. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int TALLEST = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ApiClient api;
    private final String password;
    private final ChromeDriver driver;

    /** {@code password}: of the administrator. */
    Visitor(ApiClient api, String password) {
        this.api = api;
        this.password = password;
        driver = Browser.open();
    }

    /** As administrator, to the first page. */
    void logIn() {
        open("/login");
        type("username", "admin");
        type("password", password);
        click("Log in");
        waitFor("Next to bill");
    }

    Visitor open(String path) {
        driver.get(api.uri(path).toString());
        return this;
    }

    void type(String field, String text) {
        onPage(() -> driver.findElement(By.name(field))).sendKeys(text);
    }

    void choose(String field, String value) {
        clickOn(By.cssSelector("select[name=%s] option[value='%s']".formatted(field, value)));
    }

    /** Sets a field that has a picker of its own, like that of a month, to a value. */
    void set(String field, String value) {
        onPage(() -> driver.executeScript("arguments[0].value = arguments[1]; return true", driver.findElement(By.name(field)), value));
    }

    /** Clicks the link, button or summary with this text. */
    void click(String text) {
        clickOn(By.xpath("//*[self::a or self::button or self::summary][contains(normalize-space(.), '%s')]".formatted(text)));
    }

    /** Waits until the page says something, then gives all that can be read on it. */
    String waitFor(String text) {
        return onPage(() -> {
            String page = body();
            if (!page.contains(text)) throw new NotFoundException("the page does not say: " + text);
            return page;
        });
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String text() {
        return onPage(this::body);
    }

    WebElement find(String css) {
        return onPage(() -> driver.findElement(By.cssSelector(css)));
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** What a link leads to, as this person gets it: the status and the beginning of the content. */
    String fetch(String address) {
        return (String) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then(answer => answer.text().then(text => done(answer.status + ' ' + text.slice(0, 8))));
                """, address);
    }

    /** Clicks what has this text and waits for the file that the browser then saves in a folder. */
    Path download(String text, Path folder) {
        driver.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
        click(text);
        return onPage(() -> {
            File[] saved = folder.toFile().listFiles((where, name) -> !name.startsWith(".") && !name.endsWith(".crdownload"));
            if (saved == null || saved.length == 0) throw new NotFoundException("nothing is saved yet in " + folder);
            return saved[0].toPath();
        });
    }

    /** Whether something sticks out to the right at a width of the window. */
    boolean fitsInto(int width) {
        driver.manage().window().setSize(new Dimension(width, 900));
        return (Boolean) driver.executeScript("return document.documentElement.scrollWidth <= window.innerWidth");
    }

    /** Whether every place that the head of the page leads to can be seen there, without scrolling, at a width of the window. */
    boolean showsAllPlaces(int width) {
        driver.manage().window().setSize(new Dimension(width, 900));
        return (Boolean) driver.executeScript("""
                const nav = document.querySelector('.nav').getBoundingClientRect();
                return [...document.querySelectorAll('.nav a')].map(a => a.getBoundingClientRect())
                    .every(a => a.left >= nav.left && a.right <= nav.right + 1 && a.bottom <= nav.bottom + 1);
                """);
    }

    /** A picture of the whole page at a width of the window. */
    void picture(String name, int width) {
        driver.manage().window().setSize(new Dimension(width, 900));
        long height = ((Number) driver.executeScript("return document.documentElement.scrollHeight")).longValue();
        driver.manage().window().setSize(new Dimension(width, (int) Math.min(height + 140, TALLEST)));
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + "-" + width + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        driver.manage().window().setSize(new Dimension(1280, 900));
    }

    /** What the browser complained about, for example against the content policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    private String body() {
        return driver.findElement(By.tagName("body")).getText().replace('\u00A0', ' ');
    }

    private void clickOn(By what) {
        onPage(() -> {
            driver.findElement(what).click();
            return true;
        });
    }

    /**
     * Asks again as long as the page is on its way: the driver then finds nothing, or what it has found belongs to the page before
     * ({@code StaleElementReferenceException}, or the unnamed error "node with given id does not belong to the document").
     */
    private <T> T onPage(Supplier<T> question) {
        return new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class).until(page -> question.get());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
