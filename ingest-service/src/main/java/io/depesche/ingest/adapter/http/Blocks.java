package io.depesche.ingest.adapter.http;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Bytes of unknown number, collected without ever copying what is already there: doubling an array needs three times its size. */
final class Blocks {

    private static final int BLOCK = 64 * 1024;

    private final Deque<byte[]> full = new ArrayDeque<>();
    private byte[] last = new byte[4 * 1024];
    private int used;
    private int size;

    int size() {
        return size;
    }

    void write(byte[] bytes, int length) {
        int written = 0;
        while (written < length) {
            if (used == last.length) {
                full.add(last);
                last = new byte[BLOCK];
                used = 0;
            }
            int part = Math.min(length - written, last.length - used);
            System.arraycopy(bytes, written, last, used, part);
            used += part;
            written += part;
        }
        size += length;
    }

    /** All bytes. Empties the collection while it copies, so that the memory is needed once and not twice. */
    byte[] drain() {
        if (full.isEmpty()) {
            return Arrays.copyOf(last, used);
        }
        byte[] all = new byte[size];
        int at = 0;
        while (!full.isEmpty()) {
            byte[] block = full.remove();
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        System.arraycopy(last, 0, all, at, used);
        return all;
    }
}
