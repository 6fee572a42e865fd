package org.essaim.fair.assignment;

import java.util.Arrays;

/// The cheapest flow in whole numbers through a network whose arcs have bounds and costs. Costs and bounds may
/// change at any time; [#repair] then finds the cheapest flow again from the last one, which is much faster
/// than from nothing. The same calls in the same order always give the same flow.
final class MinCostFlow {

    private static final int NONE = -1;
    private static final int START = 1024;

    private final long[] potential;
    private final long[] distance;
    private final int[] excess;
    private final int[] supply;
    private final int[] reached;
    private final boolean[] done;
    private final DistanceHeap heap;
    private int arcs;
    private int[] tail = new int[START];
    private int[] head = new int[START];
    private int[] flow = new int[START];
    private int[] low = new int[START];
    private int[] high = new int[START];
    private long[] cost = new long[START];
    private int[] first = new int[0];
    private int[] incident = new int[0];

    MinCostFlow(int nodes) {
        potential = new long[nodes];
        distance = new long[nodes];
        excess = new int[nodes];
        supply = new int[nodes];
        reached = new int[nodes];
        done = new boolean[nodes];
        heap = new DistanceHeap();
    }

    void supply(int node, int amount) {
        supply[node] += amount;
        excess[node] += amount;
    }

    int arc(int from, int to, int most, long price) {
        if (arcs == tail.length) {
            tail = Arrays.copyOf(tail, 2 * arcs);
            head = Arrays.copyOf(head, 2 * arcs);
            flow = Arrays.copyOf(flow, 2 * arcs);
            low = Arrays.copyOf(low, 2 * arcs);
            high = Arrays.copyOf(high, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        tail[arcs] = from;
        head[arcs] = to;
        high[arcs] = most;
        cost[arcs] = price;
        return arcs++;
    }

    int arcs() {
        return arcs;
    }

    int flow(int arc) {
        return flow[arc];
    }

    int tail(int arc) {
        return tail[arc];
    }

    int head(int arc) {
        return head[arc];
    }

    boolean canCarryMore(int arc) {
        return flow[arc] < high[arc];
    }

    int low(int arc) {
        return low[arc];
    }

    int high(int arc) {
        return high[arc];
    }

    void bound(int arc, int least, int most) {
        low[arc] = least;
        high[arc] = most;
    }

    void price(int arc, long price) {
        cost[arc] = price;
    }

    long price(int arc) {
        return cost[arc];
    }

    /// The cost of the present flow.
    long cost() {
        var sum = 0L;
        for (var arc = 0; arc < arcs; arc++) {
            sum += flow[arc] * cost[arc];
        }
        return sum;
    }

    /// Keeps open only what every cheapest flow may still choose: the flow found stays cheapest whatever
    /// follows.
    void keepOnlyCheapest() {
        for (var arc = 0; arc < arcs; arc++) {
            if (reduced(arc) != 0) {
                low[arc] = flow[arc];
                high[arc] = flow[arc];
            }
        }
    }

    /// Forgets the flow and begins anew; all costs must be zero or more.
    void restart() {
        Arrays.fill(potential, 0);
        System.arraycopy(supply, 0, excess, 0, supply.length);
        Arrays.fill(flow, 0, arcs, 0);
        for (var arc = 0; arc < arcs; arc++) {
            push(arc, low[arc]);
        }
    }

    /// Whether a flow within all bounds exists; then it is the cheapest one.
    boolean repair() {
        if (incident.length != 2 * arcs) {
            index();
        }
        for (var arc = 0; arc < arcs; arc++) {
            var wanted = Math.clamp(flow[arc], low[arc], high[arc]);
            if (low[arc] < high[arc]) {
                var reduced = reduced(arc);
                if (reduced < 0) {
                    wanted = high[arc];
                } else if (reduced > 0) {
                    wanted = low[arc];
                }
            }
            push(arc, wanted - flow[arc]);
        }
        for (var node = 0; node < excess.length; node++) {
            while (excess[node] > 0) {
                var end = nearestLack(node);
                if (end == NONE) {
                    return false;
                }
                send(node, end);
            }
        }
        return true;
    }

    private void push(int arc, int amount) {
        flow[arc] += amount;
        excess[tail[arc]] -= amount;
        excess[head[arc]] += amount;
    }

    private long reduced(int arc) {
        return cost[arc] + potential[tail[arc]] - potential[head[arc]];
    }

    private void index() {
        var nodes = excess.length;
        first = new int[nodes + 1];
        for (var arc = 0; arc < arcs; arc++) {
            first[tail[arc] + 1]++;
            first[head[arc] + 1]++;
        }
        for (var node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        var next = Arrays.copyOf(first, nodes);
        incident = new int[2 * arcs];
        for (var arc = 0; arc < arcs; arc++) {
            incident[next[tail[arc]]++] = arc;
            incident[next[head[arc]]++] = arc;
        }
    }

    /// The nearest node that lacks something, by the shortest path that can carry more; potentials follow.
    private int nearestLack(int start) {
        Arrays.fill(distance, Long.MAX_VALUE);
        Arrays.fill(done, false);
        heap.clear();
        distance[start] = 0;
        reached[start] = NONE;
        heap.add(0, start);
        var end = NONE;
        while (end == NONE && !heap.isEmpty()) {
            var node = heap.take();
            if (!done[node]) {
                done[node] = true;
                if (excess[node] < 0) {
                    end = node;
                } else {
                    relax(node);
                }
            }
        }
        if (end != NONE) {
            var far = distance[end];
            for (var node = 0; node < done.length; node++) {
                if (done[node]) {
                    potential[node] += distance[node] - far;
                }
            }
        }
        return end;
    }

    private void relax(int node) {
        for (var position = first[node]; position < first[node + 1]; position++) {
            var arc = incident[position];
            var forward = tail[arc] == node;
            var other = forward ? head[arc] : tail[arc];
            var open = forward ? flow[arc] < high[arc] : flow[arc] > low[arc];
            if (open && !done[other]) {
                var length = distance[node] + (forward ? reduced(arc) : -reduced(arc));
                if (length < distance[other]) {
                    distance[other] = length;
                    reached[other] = arc;
                    heap.add(length, other);
                }
            }
        }
    }

    private void send(int start, int end) {
        var amount = Math.min(excess[start], -excess[end]);
        for (var node = end; node != start; node = before(node)) {
            var arc = reached[node];
            amount = Math.min(amount, head[arc] == node ? high[arc] - flow[arc] : flow[arc] - low[arc]);
        }
        for (var node = end; node != start; ) {
            var arc = reached[node];
            var previous = before(node);
            push(arc, head[arc] == node ? amount : -amount);
            node = previous;
        }
    }

    private int before(int node) {
        var arc = reached[node];
        return head[arc] == node ? tail[arc] : head[arc];
    }
}
