package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** A module shows a small, described face. */
class ModuleFacesTest {

    private static final Pattern TEST_NAME = Pattern.compile("\\b[A-Z]\\w+Test\\b");

    private final Exceptions exceptions = Exceptions.read();

    @Test
    void everyModuleSaysInAtMost40LinesWhatItOwnsAndWhatNot() {
        var faults = new ArrayList<String>();
        for (String module : Sources.modules()) {
            Source face = faceOf(module);
            if (face == null || !face.text().contains("@ApplicationModule")) {
                faults.add(module + ": no package-info.java with @ApplicationModule");
            } else {
                if (face.lines() > 40) {
                    faults.add(module + ": its package-info.java has " + face.lines() + " lines, at most 40");
                }
                List.of("Owns:", "oes not own:", "ables:", "@NullMarked").stream().filter(word -> !face.text().contains(word))
                        .forEach(word -> faults.add(module + ": '" + word + "' is missing in its package-info.java"));
            }
        }
        assertThat(exceptions.faults("face", faults)).isEmpty();
    }

    @Test
    void everyInvariantNamesATestThatExists() {
        Set<String> tests = Sources.test().stream().map(Source::simpleName).collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        for (Source face : Sources.main()) {
            if (face.isPackageInfo()) {
                TEST_NAME.matcher(face.text()).results().map(match -> match.group()).filter(test -> !tests.contains(test))
                        .forEach(test -> missing.add(face.packageName() + "/" + test));
            }
        }
        assertThat(exceptions.faults("invariant", missing)).isEmpty();
    }

    /** The open modules, which every other one uses, are a face and little else. */
    @Test
    void atMostHalfOfAModulesTypesArePublic() {
        var found = new TreeMap<String, Integer>();
        for (String module : Sources.modules().stream().filter(module -> !faceOf(module).text().contains("Type.OPEN")).toList()) {
            List<ClassTree> types = Sources.main().stream().filter(source -> source.module().equals(module))
                    .flatMap(source -> source.topTypes().stream()).toList();
            long visible = types.stream().filter(ModuleFacesTest::isPublic).count();
            if (2 * visible > types.size()) {
                found.put("public " + module, (int) (2 * visible - types.size()));
            }
        }
        assertThat(Ratchet.of("oversize.txt").only("public").faults(found)).as("public types above half of all").isEmpty();
    }

    @Test
    void aPublicTypeOutsideTheFaceHasJavadocThatSaysWhatItIsFor() {
        var bare = new ArrayList<String>();
        for (Source source : Sources.main()) {
            if (!source.module().isEmpty()) {
                source.topTypes().stream().filter(ModuleFacesTest::isPublic).filter(type -> !source.hasJavadoc(type))
                        .forEach(type -> bare.add(source.name()));
            }
        }
        assertThat(exceptions.faults("javadoc", bare)).isEmpty();
    }

    private static Source faceOf(String module) {
        return Sources.main().stream().filter(Source::isPackageInfo).filter(source -> source.module().equals(module))
                .filter(Source::inRootOfModule).findFirst().orElse(null);
    }

    private static boolean isPublic(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }
}
