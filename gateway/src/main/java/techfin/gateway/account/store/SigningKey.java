package techfin.gateway.account.store;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The RSA key pair that signs access tokens. Its key id is the thumbprint of RFC 7638, so another key always has another
 * id.
 *
 * @param key private and public part
 */
public record SigningKey(RSAKey key) {
    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /** The public part as a JSON Web Key Set. */
    public JWKSet published() {
        return new JWKSet(key.toPublicJWK());
    }

    /** Nothing of the key but its id. */
    @Override
    public String toString() {
        return "SigningKey[" + key.getKeyID() + "]";
    }

    /**
     * Reads a key in PEM (PKCS #8, unencrypted, at least 2048 bits).
     *
     * @throws IllegalArgumentException when it holds no such key; says why, never what it holds
     */
    public static SigningKey of(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("holds no " + BEGIN);
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(bytes));
            if (secret.getModulus().bitLength() < BITS) {
                throw new IllegalArgumentException("holds a key of fewer than " + BITS + " bits");
            }
            RSAPublicKey open = (RSAPublicKey)
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return of(open, secret);
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new IllegalArgumentException("holds no RSA key in PKCS #8", e);
        }
    }

    /** Reads the key of a file, and makes key and file (readable by its owner alone) when there is none yet. */
    public static SigningKey readOrMake(Path file) {
        if (!Files.exists(file)) {
            make(file);
        }
        try {
            return of(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file, e);
        }
    }

    private static void make(Path file) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] bytes = generator.generateKeyPair().getPrivate().getEncoded();
            String pem = BEGIN + "\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                    + "\n" + END + "\n";
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileAttribute<?> ownerOnly =
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "signing-key", ".new", ownerOnly);
            Files.writeString(draft, pem, StandardCharsets.US_ASCII);
            try {
                // A link fails when another instance was faster; a move would overwrite its key.
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // then the other's key is the one to read
            }
            Files.delete(draft);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot write " + file, e);
        }
    }

    private static SigningKey of(RSAPublicKey open, RSAPrivateCrtKey secret) {
        try {
            return new SigningKey(new RSAKey.Builder(open)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build());
        } catch (JOSEException e) {
            throw new IllegalStateException("no thumbprint of the signing key", e);
        }
    }
}
