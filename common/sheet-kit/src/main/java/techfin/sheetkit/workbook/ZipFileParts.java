package techfin.sheetkit.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.raw.Refusals;

/** The parts of a workbook by name, each counted against the budget while it is read. */
final class ZipFileParts implements Closeable {
    private static final int BUFFER = 1 << 15;

    private final FileChannel file;
    private final Map<String, ZipPart> parts = new LinkedHashMap<>();
    private final Budget budget;
    private final Set<String> seen = new HashSet<>();

    ZipFileParts(Path path, Budget budget) throws IOException {
        this.file = FileChannel.open(path);
        this.budget = budget;
        try {
            for (ZipPart part : ZipDirectory.read(file)) {
                parts.put(part.name(), part);
                budget.checkDeclared(part);
                if (part.name().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new SheetRefused("SHEET_HAS_MACROS", Map.of());
                }
            }
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Opens a part that is XML. */
    Xml xml(String name) throws IOException {
        seen.add(name);
        return Xml.open(new TokenStream(stream(name), name), name);
    }

    private InputStream stream(String name) {
        ZipPart part = parts.get(name);
        if (part == null) {
            throw Refusals.damaged(name);
        }
        return new BufferedInputStream(new PartStream(file, part, budget), BUFFER);
    }

    /** Unpacks to the end everything that was not read yet: it may be a bomb, an archive, or name outside entities. */
    void checkOthers() throws IOException {
        for (String name : parts.keySet()) {
            if (seen.contains(name)) {
                continue;
            }
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                try (Xml xml = xml(name)) {
                    xml.drain();
                }
            } else {
                checkOpaque(name);
            }
        }
        budget.lift();
    }

    private void checkOpaque(String name) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = stream(name)) {
            int length = in.readNBytes(buffer, 0, 4);
            boolean archive = length == 4 && buffer[0] == 'P' && buffer[1] == 'K' && buffer[2] < 9 && buffer[3] < 9;
            if (archive) {
                throw new SheetRefused("SHEET_NESTED_ARCHIVE", Map.of("entry", name));
            }
            while (length >= 0) {
                length = in.read(buffer);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
