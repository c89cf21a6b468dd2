package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.IxInvoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules know each other in one direction only, by their faces; the picture of it in the docs is the code's. */
class ModulesTest {

    private static final Path PAGE = Path.of("docs/architecture/modules.md");

    private final ApplicationModules modules = ApplicationModules.of(IxInvoice.class);

    @Test
    void modulesUseOnlyTheFacesOfOthersAndNeverInACircle() {
        modules.verify();
    }

    @Test
    void thePictureInTheDocsIsThatOfTheCode() throws IOException {
        String drawn = new ModuleMap(modules, HouseRulesTest.MAIN).markdown();
        if (Boolean.getBoolean("house.renew")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s is not what the code says. Renew it: mvn test -Dtest=ModulesTest -Dhouse.renew=true", PAGE).isEqualTo(drawn);
    }
}
