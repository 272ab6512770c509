package org.minutebook.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A private Ed25519 key, in PEM as {@code openssl genpkey -algorithm ed25519} writes it (RFC 8410). */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int SEED = 32;

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A new one. */
    public static SigningKey made() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java 17 has Ed25519", impossible);
        }
    }

    /**
     * Reads one.
     *
     * @throws Unreadable when it is not an Ed25519 private key in PEM
     */
    public static SigningKey read(String pem) {
        var body = pem.strip();
        if (!body.startsWith(BEGIN) || !body.endsWith(END)) {
            throw new Unreadable("This is not a private key in PEM");
        }
        try {
            byte[] encoded =
                    Base64.getMimeDecoder().decode(body.substring(BEGIN.length(), body.length() - END.length()));
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(secret, publicHalf(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new Unreadable("This is not an Ed25519 private key in PEM");
        }
    }

    /** The JDK makes a public key with a private one only: so it makes the pair again, from the same 32 bytes. */
    private static PublicKey publicHalf(byte[] encoded) throws GeneralSecurityException {
        byte[] seed = Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length);
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }

    /** The key in PEM, to be kept where its owner alone reads it. */
    public String pem() {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded());
        return BEGIN + "\n" + encoded + "\n" + END + "\n";
    }

    /** What others need to check what it signs for a record of that name. */
    public VerifierKey verifier(String name) {
        return VerifierKey.of(name, open);
    }

    /** Signs a text for a record of that name. */
    public SignedNote.Signature sign(String name, String text) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote.Signature(name, verifier(name).id(), ed25519.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java 17 has Ed25519", impossible);
        }
    }
}
