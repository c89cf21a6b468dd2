package br.ix.invoice;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium, with the driver that the system brings. Whoever opens one closes it with {@code quit()}. */
public final class Browser {

    private Browser() {}

    static boolean isInstalled() {
        return find("chromium").isPresent() && find("chromedriver").isPresent();
    }

    public static ChromeDriver open() {
        var service = new ChromeDriverService.Builder().usingDriverExecutable(find("chromedriver").orElseThrow().toFile()).build();
        var options = new ChromeOptions();
        options.setBinary(find("chromium").orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1000");
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> find(String program) {
        var folders = Stream.concat(Stream.of("/usr/bin"), Arrays.stream(System.getenv("PATH").split(File.pathSeparator)));
        return folders.map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }
}
