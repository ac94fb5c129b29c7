package techfin.subsidykit.form.web;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import techfin.subsidykit.form.usecase.MakeForms;

/**
 * The printed lists of the last notices. A published list never changes, and everybody may ask for it without signing in:
 * it is printed once and kept.
 */
@Singleton
class PrintedNotices {
    private static final int KEPT = 16;

    private final MakeForms make;
    private final FormPdf pdf;
    private final Map<String, byte[]> kept = new LinkedHashMap<>();

    PrintedNotices(MakeForms make, FormPdf pdf) {
        this.make = make;
        this.pdf = pdf;
    }

    /** The list of a notice; 404 when there is none. */
    byte[] of(String id) {
        synchronized (kept) {
            byte[] known = kept.get(id);
            if (known == null) {
                known = pdf.of(make.notice(id));
                kept.put(id, known);
                if (kept.size() > KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            return known.clone();
        }
    }
}
