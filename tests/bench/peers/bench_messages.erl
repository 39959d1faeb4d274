%% SPDX-License-Identifier: GPL-3.0-or-later
%% B01, B03, B05, B07, B08: messages and lives of bare processes; one message is a tag and an integer.
-module(bench_messages).
-export([ping_pong/1, fan_in/1, ring/1, spawn_and_down/1, skynet/1]).
-import(bench, [print/3, scaled/2, seconds/1, microseconds/1, await/2]).

%% --- B01: both sides are told once who the other is.
ping_pong(Scale) ->
    Main = self(),
    Ping = spawn_link(fun() -> receive {pong, Pong} -> ping(Main, Pong) end end),
    Ping ! {pong, spawn_link(fun() -> pong(Ping) end)},
    Rounds = scaled(Scale, 1000000),
    Ping ! {serve, Rounds div 20 + 1},
    await(done, 1),
    Start = erlang:monotonic_time(),
    Ping ! {serve, Rounds},
    await(done, 1),
    print("B01", microseconds(Start) / Rounds, "us").

ping(Main, Pong) ->
    receive
        {serve, Rounds} -> Pong ! {number, Rounds};
        {number, Left} when Left > 1 -> Pong ! {number, Left - 1};
        {number, _} -> Main ! done
    end,
    ping(Main, Pong).

pong(Ping) ->
    receive {number, Value} -> Ping ! {number, Value} end,
    pong(Ping).

%% --- B03: a sender is a plain loop; the BEAM preempts it. The mailbox has no bound.
fan_in(Scale) ->
    [begin
         Messages = scaled(Scale, 20000000) div Senders * Senders,
         _ = fan_in_seconds(Senders, Messages div 10 + Senders),
         Took = fan_in_seconds(Senders, Messages),
         print("B03/" ++ integer_to_list(Senders), Messages / Took / 1.0e6, "M/s")
     end || Senders <- [1, 8, 100]].

fan_in_seconds(Senders, Messages) ->
    Main = self(),
    Each = Messages div Senders,
    Sum = Senders * Each * (Each + 1) div 2,
    Sink = spawn_link(fun() -> sink(Main, Each * Senders, Sum) end),
    All = [spawn_link(fun() -> receive {number, Count} -> sender(Sink, Count) end end) || _ <- lists:seq(1, Senders)],
    Start = erlang:monotonic_time(),
    [Sender ! {number, Each} || Sender <- All],
    await(done, 1),
    seconds(Start).

sink(Main, 0, 0) -> Main ! done;
sink(Main, Left, Sum) when Left > 0 ->
    receive {number, Value} -> sink(Main, Left - 1, Sum - Value) end.

sender(_, 0) -> ok;
sender(Sink, Left) ->
    Sink ! {number, Left},
    sender(Sink, Left - 1).

%% --- B05
ring(Scale) ->
    print("B05/503", ring_microseconds(503, scaled(Scale, 10000)), "us"),
    print("B05/50k", ring_microseconds(50000, scaled(Scale, 20)), "us").

ring_microseconds(Size, Rounds) ->
    Main = self(),
    Nodes = [First | Others] = [spawn(fun() -> receive {next, Pid} -> node_loop(Main, Pid) end end)
                                || _ <- lists:seq(1, Size)],
    lists:foreach(fun({Node, Next}) -> Node ! {next, Next} end, lists:zip(Nodes, Others ++ [First])),
    First ! {number, Size},
    await(done, 1),
    Hops = Size * Rounds,
    Start = erlang:monotonic_time(),
    First ! {number, Hops},
    await(done, 1),
    Took = microseconds(Start) / Hops,
    [exit(Node, kill) || Node <- Nodes],
    Took.

node_loop(Main, Next) ->
    receive
        {number, Left} when Left > 1 -> Next ! {number, Left - 1};
        {number, _} -> Main ! done
    end,
    node_loop(Main, Next).

%% --- B07
spawn_and_down(Scale) ->
    Lives = scaled(Scale, 1000000),
    live(Lives div 20 + 1),
    Start = erlang:monotonic_time(),
    live(Lives),
    print("B07", microseconds(Start) / Lives, "us").

live(0) -> ok;
live(Left) ->
    {Pid, Ref} = spawn_monitor(fun() -> receive {number, _} -> ok end end),
    Pid ! {number, Left},
    receive {'DOWN', Ref, process, Pid, normal} -> live(Left - 1) end.

%% --- B08
skynet(Scale) ->
    _ = skynet_microseconds(10000),
    Leaves = if Scale < 0.5 -> 100000; true -> 1000000 end,
    print("B08", skynet_microseconds(Leaves) / Leaves, "us").

skynet_microseconds(Leaves) ->
    Main = self(),
    Start = erlang:monotonic_time(),
    spawn(fun() -> branch(Main, 0, Leaves) end),
    Sum = receive {number, Value} -> Value end,
    Took = microseconds(Start),
    Sum = Leaves * (Leaves - 1) div 2,
    Took.

branch(Above, First, 1) -> Above ! {number, First};
branch(Above, First, Count) ->
    Self = self(),
    Share = Count div 10,
    [spawn(fun() -> branch(Self, First + I * Share, Share) end) || I <- lists:seq(0, 9)],
    Above ! {number, sum(10, 0)}.

sum(0, Sum) -> Sum;
sum(Left, Sum) -> receive {number, Value} -> sum(Left - 1, Sum + Value) end.
