%% SPDX-License-Identifier: GPL-3.0-or-later
%% B09, B10, B18, B19, B20: calls of a gen_server, a full mailbox beside them, timers, a registry, a flood.
-module(bench_calls).
-export([calls/1, backlog/1, timers/1, lookup/1, fairness/1]).
-import(bench, [print/3, scaled/2, seconds/1, microseconds/1, microseconds_at/2, await/2, median/1, started/1]).

%% --- B09: gen_server:call has a deadline of 5 s, as ours.
calls(Scale) ->
    calls_from(1, scaled(Scale, 400000)),
    calls_from(16, scaled(Scale, 50000)).

calls_from(Clients, Each) ->
    Main = self(),
    Echo = started(bench_server:start_link()),
    All = [spawn_link(fun() -> client(Main, Echo) end) || _ <- lists:seq(1, Clients)],
    let_them_work(All, Each div 20 + 1),
    _ = took(All),
    Start = erlang:monotonic_time(),
    let_them_work(All, Each),
    Microseconds = microseconds(Start),
    Took = took(All),
    true = length(Took) =:= Clients * Each,
    Id = "B09/" ++ integer_to_list(Clients),
    print(Id ++ "/rate", Clients * Each / Microseconds, "M/s"),
    print(Id ++ "/p50", microseconds_at(Took, 0.5), "us"),
    print(Id ++ "/p99", microseconds_at(Took, 0.99), "us").

let_them_work(All, Times) ->
    [Client ! {number, Times} || Client <- All],
    await(done, length(All)).

% Asked for apart, so that no copy of the list is timed.
took(All) ->
    [Client ! took || Client <- All],
    lists:append([receive {took, Client, Took} -> Took end || Client <- All]).

client(Main, Echo) ->
    Took = receive {number, Times} -> call(Echo, Times, []) end,
    Main ! done,
    receive took -> Main ! {took, self(), Took} end,
    client(Main, Echo).

call(_, 0, Took) -> Took;
call(Echo, Left, Took) ->
    Start = erlang:monotonic_time(),
    Left = gen_server:call(Echo, {ask, Left}),
    call(Echo, Left - 1, [erlang:monotonic_time() - Start | Took]).

%% --- B10: gen_server:call looks only at what came after its own reference was made.
backlog(Scale) ->
    Echo = started(bench_server:start_link()),
    Rounds = scaled(Scale, 20),
    _ = backlog_rounds(Echo, 0, 100),
    None = backlog_rounds(Echo, 0, Rounds * 20),
    Full = backlog_rounds(Echo, 500000, Rounds),
    print("B10/none", None, "us"),
    print("B10/500k", Full, "us"),
    print("B10/ratio", Full / None, "x").

backlog_rounds(Echo, Waiting, Rounds) ->
    median([backlog_round(Echo, Waiting) || _ <- lists:seq(1, Rounds)]) / 1000.

backlog_round(Echo, Waiting) ->
    Main = self(),
    Client = spawn_link(fun() ->
        receive go -> ok end,
        Start = erlang:monotonic_time(),
        calls_only(Echo, 1000),
        Took = microseconds(Start),
        {message_queue_len, Waiting} = process_info(self(), message_queue_len),
        Main ! {took, Took}
    end),
    [Client ! {unrelated, I} || I <- lists:seq(1, Waiting)],
    Client ! go,
    receive {took, Took} -> Took end.

calls_only(_, 0) -> ok;
calls_only(Echo, Left) ->
    Left = gen_server:call(Echo, {ask, Left}),
    calls_only(Echo, Left - 1).

%% --- B18
timers(Scale) ->
    Timers = (scaled(Scale, 1000000) + 9999) div 10000 * 10000,
    Earliest = 2000 + scaled(Scale, 3000),
    Start = erlang:monotonic_time(),
    Refs = [set_one(I, Earliest) || I <- lists:seq(0, Timers - 1)],
    cancel(Refs, 0),
    Took = microseconds(Start),
    Late = [receive {due, Due} -> erlang:monotonic_time() - Due end || _ <- lists:seq(1, Timers div 10)],
    true = lists:min(Late) >= 0,
    print("B18", Took / Timers, "us"),
    print("B18/late/p99", microseconds_at(Late, 0.99) / 1000, "ms").

set_one(Number, Earliest) ->
    Delay = Earliest + Number * 7919 rem 1000,
    Due = erlang:monotonic_time() + erlang:convert_time_unit(Delay, millisecond, native),
    erlang:send_after(Delay, self(), {due, Due}).

cancel([], _) -> ok;
cancel([_ | Rest], Number) when Number rem 10 =:= 0 -> cancel(Rest, Number + 1);
cancel([Ref | Rest], Number) ->
    Left = erlang:cancel_timer(Ref),
    true = is_integer(Left),
    cancel(Rest, Number + 1).

%% --- B19: what Elixir's Registry does on ETS: a table by key, a table by owner, and a look whether the owner lives.
lookup(Scale) ->
    [print("B19/" ++ integer_to_list(Lookers), lookup_rate(Lookers, scaled(Scale, 4000000)), "M/s") || Lookers <- [1, 4, 16]].

lookup_rate(Lookers, Operations) ->
    Concurrent = [public, {read_concurrency, true}, {write_concurrency, true}],
    Tables = {ets:new(keys, [set | Concurrent]), ets:new(owners, [duplicate_bag | Concurrent])},
    Keys = list_to_tuple([<<"key ", (integer_to_binary(I))/binary>> || I <- lists:seq(0, 999)]),
    [register_key(Tables, Key) || Key <- tuple_to_list(Keys)],
    Main = self(),
    All = [spawn_link(fun() -> looker(Main, Tables, Keys) end) || _ <- lists:seq(1, Lookers)],
    Each = (Operations div Lookers + 9999) div 10000 * 10000,
    let_them_look(All, 10000),
    Start = erlang:monotonic_time(),
    let_them_look(All, Each),
    Each * Lookers / seconds(Start) / 1.0e6.

let_them_look(All, Each) ->
    [Looker ! {number, Each} || Looker <- All],
    await(done, length(All)).

looker(Main, Tables, Keys) ->
    Own = list_to_binary(pid_to_list(self())),
    receive {number, Each} -> look(Tables, Keys, Own, 0, Each div 20) end,
    Main ! done,
    looker(Main, Tables, Keys).

look(_, _, _, _, 0) -> ok;
look(Tables, Keys, Own, At, Left) ->
    case Left rem 2 of
        0 -> register_key(Tables, Own);
        1 -> unregister_key(Tables, Own)
    end,
    look(Tables, Keys, Own, find(19, Tables, Keys, At), Left - 1).

find(0, _, _, At) -> At;
find(Left, {ByKey, _} = Tables, Keys, At) ->
    Next = (At + 7919) rem 1000,
    [{_, Owner, _}] = ets:lookup(ByKey, element(Next + 1, Keys)),
    true = is_process_alive(Owner),
    find(Left - 1, Tables, Keys, Next).

register_key({ByKey, ByOwner}, Key) ->
    ets:insert(ByOwner, {self(), Key}),
    true = ets:insert_new(ByKey, {Key, self(), <<>>}).

unregister_key({ByKey, ByOwner}, Key) ->
    ets:delete(ByKey, Key),
    ets:delete_object(ByOwner, {self(), Key}).

%% --- B20: the flooded mailbox has no bound here.
fairness(Scale) ->
    Echo = started(bench_server:start_link()),
    Bucket = spawn(fun() -> bucket(0) end),
    Flooders = [spawn(fun() -> flood(Bucket, 1) end) || _ <- lists:seq(1, 8)],
    {Calls, Wakings} = probe(Echo, erlang:monotonic_time(), scaled(Scale, 3000) / 1000, [], []),
    [exit(Pid, kill) || Pid <- [Bucket | Flooders]],
    print("B20/p50", microseconds_at(Calls, 0.5), "us"),
    print("B20/p99", microseconds_at(Calls, 0.99), "us"),
    print("B20/wake/p99", microseconds_at(Wakings, 0.99), "us").

bucket(Sum) -> receive {number, Value} -> bucket(Sum + Value) end.

flood(Bucket, Value) ->
    Bucket ! {number, Value},
    flood(Bucket, Value + 1).

probe(Echo, Start, Seconds, Calls, Wakings) ->
    Due = erlang:monotonic_time() + erlang:convert_time_unit(1, millisecond, native),
    receive after 1 -> ok end,
    Asked = erlang:monotonic_time(),
    1 = gen_server:call(Echo, {ask, 1}),
    Took = erlang:monotonic_time() - Asked,
    case seconds(Start) < Seconds of
        true -> probe(Echo, Start, Seconds, [Took | Calls], [Asked - Due | Wakings]);
        false -> {[Took | Calls], [Asked - Due | Wakings]}
    end.
