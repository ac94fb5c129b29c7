package techfin.rating.declaration.usecase;

import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.Items;
import techfin.rating.declaration.Reading;
import techfin.rating.declaration.Statements;
import techfin.rating.enterprise.Enterprise;

/**
 * A declaration with everything that it is read by.
 *
 * @param enterprise as it is registered today
 * @param reading what its statements come to under the system in force today
 */
public record FoundDeclaration(Declaration declaration, Statements statements, Enterprise enterprise, Reading reading) {
    Items items() {
        return reading.items();
    }

    DeclarationRecord record() {
        return DeclarationRecord.of(items(), declaration, statements);
    }
}
