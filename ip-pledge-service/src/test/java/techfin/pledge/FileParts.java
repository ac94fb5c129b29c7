package techfin.pledge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;

/** Sends a form of one file. */
final class FileParts {
    private static final String BOUNDARY = "frame7f3a";

    private FileParts() {}

    static Answer send(Api person, String path, String part, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, part, name);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return person.sendBytes(
                "POST", path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }
}
