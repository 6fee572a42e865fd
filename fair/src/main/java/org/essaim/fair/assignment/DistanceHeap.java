package org.essaim.fair.assignment;

import java.util.Arrays;

/// Nodes by distance, nearest first, and among equal distances the smaller node, so that nothing is left to
/// chance.
final class DistanceHeap {

    private long[] keys = new long[256];
    private int[] nodes = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long key, int node) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        var hole = size++;
        while (hole > 0 && before(key, node, (hole - 1) / 2)) {
            move((hole - 1) / 2, hole);
            hole = (hole - 1) / 2;
        }
        keys[hole] = key;
        nodes[hole] = node;
    }

    int take() {
        var nearest = nodes[0];
        size--;
        var key = keys[size];
        var node = nodes[size];
        var hole = 0;
        while (2 * hole + 1 < size) {
            var child = 2 * hole + 1;
            if (child + 1 < size && before(keys[child + 1], nodes[child + 1], child)) {
                child++;
            }
            if (!before(keys[child], nodes[child], key, node)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        keys[hole] = key;
        nodes[hole] = node;
        return nearest;
    }

    private boolean before(long key, int node, int position) {
        return before(key, node, keys[position], nodes[position]);
    }

    private static boolean before(long key, int node, long otherKey, int otherNode) {
        return key < otherKey || (key == otherKey && node < otherNode);
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        nodes[to] = nodes[from];
    }
}
