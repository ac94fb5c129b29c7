package techfin.subsidykit.form.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import techfin.printkit.Printer;
import techfin.printkit.Typeface;

/** Gives a service its one typeface and its one printer: two documents at a time would not fit into its heap. */
@Factory
class Printing {
    @Singleton
    Typeface typeface() {
        return new Typeface();
    }

    @Singleton
    Printer printer(Typeface typeface) {
        return new Printer(typeface);
    }
}
