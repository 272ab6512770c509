package org.minutebook.record.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.minutebook.proof.Chain;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which build of our code this is, told by its classes.
 *
 * <p>What a history comes to depends on its events and on the code that goes through them. Two builds with the same
 * classes are the same build.
 */
final class Build {
    private static final String CLASSES = "classpath*:org/minutebook/**/*.class";

    private String fingerprint;

    /** The SHA-256 of all our class files, in hexadecimal; worked out when first asked for. */
    synchronized String fingerprint() {
        if (fingerprint == null) {
            fingerprint = HexFormat.of().formatHex(read());
        }
        return fingerprint;
    }

    private static byte[] read() {
        try {
            var digest = Chain.sha256();
            Resource[] classes = new PathMatchingResourcePatternResolver().getResources(CLASSES);
            var digests = Arrays.stream(classes)
                    .map(Build::digest)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            digests.forEach(one -> digest.update(HexFormat.of().parseHex(one)));
            return digest.digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A class file has its class's name in it: where it lies, and in which order, does not matter. */
    private static String digest(Resource classFile) {
        try {
            MessageDigest digest = Chain.sha256();
            return HexFormat.of().formatHex(digest.digest(classFile.getContentAsByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
