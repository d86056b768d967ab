package io.countersign.store.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc.QueryServiceImplBase;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** As much of an Axon Server as one process of ours needs to speak to: it keeps events in memory and passes messages on. */
public final class ServerInTest implements AutoCloseable {

    private final List<Event> log = new ArrayList<>();
    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private final Map<String, StreamObserver<CommandProviderInbound>> commandHandlers = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<CommandResponse>> commandsUnderWay = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<QueryProviderInbound>> queryHandlers = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<QueryResponse>> queriesUnderWay = new ConcurrentHashMap<>();
    private final Server server;
    private int eventsMax = Integer.MAX_VALUE;

    public ServerInTest() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(new Platform())
                    .addService(new Commands())
                    .addService(new Queries())
                    .addService(new Events())
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, as the program is told. */
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** Appends as somebody else would, beside the program. */
    public synchronized void append(Event... events) {
        log.addAll(List.of(events));
        readers.forEach(Reader::push);
    }

    /** From then on it takes nothing more, as if it were gone. */
    public synchronized void breakOffAfter(int events) {
        eventsMax = events;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private synchronized boolean accept(List<Event> events) {
        if (log.size() + events.size() > eventsMax) {
            return false;
        }
        Map<String, Long> next = new ConcurrentHashMap<>();
        for (Event event : events) {
            if (event.getAggregateIdentifier().isEmpty()) {
                continue; // belongs to no stream
            }
            long expected = next.computeIfAbsent(event.getAggregateIdentifier(), stream -> highest(stream) + 1);
            if (event.getAggregateSequenceNumber() != expected) {
                return false;
            }
            next.put(event.getAggregateIdentifier(), expected + 1);
        }
        append(events.toArray(Event[]::new));
        return true;
    }

    private synchronized long highest(String stream) {
        return log.stream()
                .filter(event -> event.getAggregateIdentifier().equals(stream))
                .mapToLong(Event::getAggregateSequenceNumber)
                .max()
                .orElse(-1);
    }

    /** Whoever has what they asked for hangs up, and must not disturb the one who answers. */
    private static void whenGone(StreamObserver<?> to, Runnable gone) {
        ((ServerCallStreamObserver<?>) to).setOnCancelHandler(gone);
    }

    /** Several threads send to one process, and its stream takes one at a time. */
    private static <T> void send(StreamObserver<T> to, T value) {
        synchronized (to) {
            to.onNext(value);
        }
    }

    private static <T> void answer(StreamObserver<T> to, T value) {
        to.onNext(value);
        to.onCompleted();
    }

    private <T> StreamObserver<T> each(Consumer<T> each, Runnable atEnd) {
        return new StreamObserver<>() {
            @Override
            public void onNext(T value) {
                each.accept(value);
            }

            @Override
            public void onError(Throwable thrown) {
                readers.removeIf(Reader::isGone);
            }

            @Override
            public void onCompleted() {
                atEnd.run();
            }
        };
    }

    /** Somebody may have gone away who asked, or been answered already. */
    private static <T> void ifAsked(@Nullable StreamObserver<T> asked, Consumer<StreamObserver<T>> answering) {
        if (asked != null) {
            answering.accept(asked);
        }
    }

    private static InstructionAck ack(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }

    private final class Platform extends PlatformServiceImplBase {

        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> to) {
            answer(
                    to,
                    PlatformInfo.newBuilder()
                            .setSameConnection(true)
                            .setPrimary(NodeInfo.newBuilder()
                                    .setHostName("127.0.0.1")
                                    .setGrpcPort(server.getPort()))
                            .build());
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> to) {
            return each(
                    said -> {
                        if (said.hasHeartbeat()) {
                            to.onNext(PlatformOutboundInstruction.newBuilder()
                                    .setHeartbeat(said.getHeartbeat())
                                    .build());
                        }
                    },
                    to::onCompleted);
        }
    }

    private final class Commands extends CommandServiceImplBase {

        @Override
        public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> to) {
            return each(
                    said -> {
                        if (!said.getInstructionId().isEmpty()) {
                            send(
                                    to,
                                    CommandProviderInbound.newBuilder()
                                            .setAck(ack(said.getInstructionId()))
                                            .build());
                        }
                        if (said.hasSubscribe()) {
                            commandHandlers.put(said.getSubscribe().getCommand(), to);
                        } else if (said.hasCommandResponse()) {
                            CommandResponse response = said.getCommandResponse();
                            ifAsked(
                                    commandsUnderWay.remove(response.getRequestIdentifier()),
                                    asked -> answer(asked, response));
                        }
                    },
                    to::onCompleted);
        }

        @Override
        public void dispatch(Command command, StreamObserver<CommandResponse> to) {
            StreamObserver<CommandProviderInbound> handler = commandHandlers.get(command.getName());
            if (handler == null) {
                answer(
                        to,
                        CommandResponse.newBuilder()
                                .setRequestIdentifier(command.getMessageIdentifier())
                                .setErrorCode("AXONIQ-4000")
                                .setErrorMessage(ErrorMessage.newBuilder().setMessage("no handler"))
                                .build());
                return;
            }
            whenGone(to, () -> commandsUnderWay.remove(command.getMessageIdentifier()));
            commandsUnderWay.put(command.getMessageIdentifier(), to);
            send(
                    handler,
                    CommandProviderInbound.newBuilder().setCommand(command).build());
        }
    }

    private final class Queries extends QueryServiceImplBase {

        @Override
        public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> to) {
            return each(
                    said -> {
                        if (!said.getInstructionId().isEmpty()) {
                            send(
                                    to,
                                    QueryProviderInbound.newBuilder()
                                            .setAck(ack(said.getInstructionId()))
                                            .build());
                        }
                        if (said.hasSubscribe()) {
                            queryHandlers.put(said.getSubscribe().getQuery(), to);
                        } else if (said.hasQueryResponse()) {
                            QueryResponse response = said.getQueryResponse();
                            ifAsked(
                                    queriesUnderWay.get(response.getRequestIdentifier()),
                                    asked -> asked.onNext(response));
                        } else if (said.hasQueryComplete()) {
                            ifAsked(
                                    queriesUnderWay.remove(
                                            said.getQueryComplete().getRequestId()),
                                    StreamObserver::onCompleted);
                        }
                    },
                    to::onCompleted);
        }

        @Override
        public void query(QueryRequest question, StreamObserver<QueryResponse> to) {
            StreamObserver<QueryProviderInbound> handler = queryHandlers.get(question.getQuery());
            if (handler == null) {
                answer(
                        to,
                        QueryResponse.newBuilder()
                                .setRequestIdentifier(question.getMessageIdentifier())
                                .setErrorCode("AXONIQ-5000")
                                .setErrorMessage(ErrorMessage.newBuilder().setMessage("no handler"))
                                .build());
                return;
            }
            whenGone(to, () -> queriesUnderWay.remove(question.getMessageIdentifier()));
            queriesUnderWay.put(question.getMessageIdentifier(), to);
            send(handler, QueryProviderInbound.newBuilder().setQuery(question).build());
        }
    }

    private final class Events extends EventStoreImplBase {

        @Override
        public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> to) {
            List<Event> together = new ArrayList<>();
            return each(together::add, () -> {
                if (accept(together)) {
                    answer(to, Confirmation.newBuilder().setSuccess(true).build());
                } else {
                    to.onError(Status.OUT_OF_RANGE
                            .withDescription("[AXONIQ-2000] Invalid sequence number")
                            .asRuntimeException());
                }
            });
        }

        @Override
        public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> to) {
            synchronized (ServerInTest.this) {
                log.stream()
                        .filter(event -> event.getAggregateIdentifier().equals(asked.getAggregateId())
                                && event.getAggregateSequenceNumber() >= asked.getInitialSequence())
                        .forEach(to::onNext);
            }
            to.onCompleted();
        }

        @Override
        public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> to) {
            Reader reader = new Reader(to);
            whenGone(to, () -> readers.remove(reader));
            return each(reader::ask, () -> {
                readers.remove(reader);
                to.onCompleted();
            });
        }

        @Override
        public void readHighestSequenceNr(
                ReadHighestSequenceNrRequest asked, StreamObserver<ReadHighestSequenceNrResponse> to) {
            answer(
                    to,
                    ReadHighestSequenceNrResponse.newBuilder()
                            .setToSequenceNr(highest(asked.getAggregateId()))
                            .build());
        }

        @Override
        public void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> to) {
            synchronized (ServerInTest.this) {
                answer(to, TrackingToken.newBuilder().setToken(log.size() - 1L).build());
            }
        }

        @Override
        public void getTokenAt(GetTokenAtRequest asked, StreamObserver<TrackingToken> to) {
            synchronized (ServerInTest.this) {
                int token = 0;
                while (token < log.size() && log.get(token).getTimestamp() < asked.getInstant()) {
                    token++;
                }
                answer(to, TrackingToken.newBuilder().setToken(token).build());
            }
        }
    }

    /** Somebody who reads on, as far as permitted. */
    private final class Reader {

        private final StreamObserver<EventWithToken> to;
        private long next;
        private long permitted;

        Reader(StreamObserver<EventWithToken> to) {
            this.to = to;
        }

        void ask(GetEventsRequest request) {
            synchronized (ServerInTest.this) {
                if (!readers.contains(this)) {
                    next = request.getTrackingToken();
                    readers.add(this);
                }
                permitted += request.getNumberOfPermits();
                push();
            }
        }

        boolean isGone() {
            return ((ServerCallStreamObserver<EventWithToken>) to).isCancelled();
        }

        void push() {
            synchronized (ServerInTest.this) {
                while (!isGone() && permitted > 0 && next < log.size()) {
                    to.onNext(EventWithToken.newBuilder()
                            .setToken(next)
                            .setEvent(log.get((int) next))
                            .build());
                    next++;
                    permitted--;
                }
            }
        }
    }
}
