package io.countersign.standalone.watch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server of this machine, at an address that stays the same wherever the server comes back. */
final class Line implements AutoCloseable {

    private static final int NOWHERE = -1;

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;

    private Line(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static Line to(int port) throws IOException {
        Line line = new Line(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        Thread.ofVirtual().start(line::answer);
        return line;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Nobody gets through any more. */
    void cut() {
        target = NOWHERE;
        open.forEach(Line::end);
        open.clear();
    }

    void leadTo(int port) {
        target = port;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                lead(door.accept());
            } catch (IOException e) {
                continue; // nobody is there, or the door was closed
            }
        }
    }

    private void lead(Socket caller) throws IOException {
        open.add(caller);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target == NOWHERE ? 1 : target);
            open.add(server);
            Thread.ofVirtual().start(() -> carry(caller, server));
            Thread.ofVirtual().start(() -> carry(server, caller));
        } catch (IOException e) {
            end(caller);
            throw e;
        }
    }

    private static void carry(Socket from, Socket to) {
        try (InputStream said = from.getInputStream()) {
            said.transferTo(to.getOutputStream());
        } catch (IOException e) {
            end(from);
        }
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
