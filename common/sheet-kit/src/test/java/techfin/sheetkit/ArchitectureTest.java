package techfin.sheetkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import techfin.testkit.architecture.Architecture;

class ArchitectureTest {
    @Test
    void the_packages_form_no_cycle() {
        slices().matching("techfin.sheetkit.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("techfin.sheetkit"));
    }

    @TestFactory
    Stream<DynamicTest> the_module_is_glue_without_business() {
        return Architecture.ofGlue("techfin.sheetkit");
    }
}
