package techfin.gateway.account.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.Passwords;

/**
 * Argon2id by BouncyCastle with 19 MiB, two passes, one lane: the second of the equal choices in the OWASP Password
 * Storage Cheat Sheet (section Argon2id), 16 bytes of salt and 32 of hash as RFC 9106 section 4 has them. Hashes carry
 * their parameters, so that stronger ones can follow without a migration.
 *
 * <p>At most as many hashings run at once as there are processors, so their memory is bounded (19 MiB each); who waits
 * longer than three seconds for a place is told to come back.
 */
@Singleton
final class Argon2Passwords implements Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long PATIENCE_MILLIS = 3_000;

    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final SecureRandom random = new SecureRandom();
    private final String nobody = new Phc(MEMORY_KIB, PASSES, LANES, salt(), new byte[HASH_BYTES]).toString();

    @Override
    public String hash(String password) {
        byte[] salt = salt();
        byte[] hash = bounded(() -> argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
        return new Phc(MEMORY_KIB, PASSES, LANES, salt, hash).toString();
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        Phc known = Phc.parse(hash == null ? nobody : hash);
        byte[] tried = bounded(
                () -> argon2(password, known.salt, known.memoryKib, known.passes, known.lanes, known.hash.length));
        boolean same = MessageDigest.isEqual(tried, known.hash);
        return same && hash != null;
    }

    private byte[] bounded(Supplier<byte[]> work) {
        try {
            if (!places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[length];
        generator.generateBytes(secret, hash);
        Arrays.fill(secret, (byte) 0);
        return hash;
    }

    /** A hash in PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, base 64 without padding. */
    private static final class Phc {
        private final int memoryKib;
        private final int passes;
        private final int lanes;
        private final byte[] salt;
        private final byte[] hash;

        private Phc(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {
            this.memoryKib = memoryKib;
            this.passes = passes;
            this.lanes = lanes;
            this.salt = salt;
            this.hash = hash;
        }

        static Phc parse(String text) {
            String[] parts = text.split("\\$", -1);
            if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
                throw new IllegalStateException("a stored password hash is not argon2id, version 19");
            }
            String[] costs = parts[3].split(",", -1);
            Base64.Decoder base64 = Base64.getDecoder();
            return new Phc(
                    cost(costs[0], "m="),
                    cost(costs[1], "t="),
                    cost(costs[2], "p="),
                    base64.decode(parts[4]),
                    base64.decode(parts[5]));
        }

        private static int cost(String text, String name) {
            if (!text.startsWith(name)) {
                throw new IllegalStateException("a stored password hash lacks " + name);
            }
            return Integer.parseInt(text, name.length(), text.length(), 10);
        }

        @Override
        public String toString() {
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt)
                    + "$" + base64.encodeToString(hash);
        }
    }
}
