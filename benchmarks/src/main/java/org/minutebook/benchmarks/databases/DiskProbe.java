package org.minutebook.benchmarks.databases;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.minutebook.benchmarks.statistics.Values;

/** How long the disk takes to keep something: without it, nobody can compare figures of two hours. */
public final class DiskProbe {
    private static final int WRITES = 60;
    private static final int BLOCK = 4096;
    private static final double MICROS = 1000.0;

    private DiskProbe() {}

    /** The median time to write a block and force it, in microseconds. */
    public static double micros(Path dir) throws IOException {
        Path file = Files.createTempFile(dir, "probe", ".bin");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var times = new double[WRITES];
            var block = ByteBuffer.allocate(BLOCK);
            for (int write = 0; write < WRITES; write++) {
                block.clear();
                long begun = System.nanoTime();
                channel.write(block);
                channel.force(false);
                times[write] = (System.nanoTime() - begun) / MICROS;
            }
            return Values.median(times);
        } finally {
            Files.delete(file);
        }
    }
}
