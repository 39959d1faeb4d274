%% SPDX-License-Identifier: GPL-3.0-or-later
%% B12, B13, B14, B17, B22: gen_servers under OTP's supervisor; simple_one_for_one where ours is a DynamicSupervisor.
-module(bench_supervised).
-behaviour(supervisor).
-export([memory/1, restarts/1, crash_storm/1, stopping/1, idle/1]).
-export([init/1]).
-import(bench, [print/3, scaled/2, seconds/1, microseconds/1, microseconds_at/2, await/2, median/1, started/1]).

-define(VICTIMS, 10000).
-define(SUPERVISORS, 100).

init({static, Children}) -> {ok, {#{strategy => one_for_one, intensity => 1000000000, period => 1}, Children}};
init(dynamic) ->
    {ok, {#{strategy => simple_one_for_one, intensity => 1000000000, period => 1},
          [#{id => child, start => {erlang, apply, []}}]}}.

static(Children) -> unlinked(supervisor:start_link(?MODULE, {static, Children})).
dynamic() -> unlinked(supervisor:start_link(?MODULE, dynamic)).
unlinked({ok, Pid}) -> unlink(Pid), Pid.

child(Supervisor, Function, Arguments) ->
    started(supervisor:start_child(Supervisor, [bench_server, Function, Arguments])).
echoes(Supervisor, Count) -> [child(Supervisor, start_link, []) || _ <- lists:seq(1, Count)].

%% --- B12
memory(Scale) ->
    Supervisor = dynamic(),
    echoes(Supervisor, 1000),
    Before = resident(),
    Count = scaled(Scale, 100000),
    lists:foreach(fun(_) -> child(Supervisor, start_link, []) end, lists:seq(1, Count)),
    print("B12", (resident() - Before) / Count, "B"),
    stop(Supervisor).

resident() ->
    {ok, Text} = file:read_file("/proc/self/statm"),
    [_, Resident | _] = string:lexemes(Text, " "),
    binary_to_integer(Resident) * 4096.

%% --- B13
restarts(Scale) -> [restarts_beside(Scale, Siblings) || Siblings <- [1, 10, 1000]].

restarts_beside(Scale, Siblings) ->
    _ = restart_life(Siblings),
    Took = lists:append([restart_life(Siblings) || _ <- lists:seq(1, scaled(Scale, 30))]),
    Id = "B13/" ++ integer_to_list(Siblings),
    print(Id ++ "/p50", microseconds_at(Took, 0.5), "us"),
    print(Id ++ "/p99", microseconds_at(Took, 0.99), "us").

restart_life(Siblings) ->
    Supervisor = static([#{id => target, start => {bench_server, start_link, [bench_target]}} |
                         [#{id => I, start => {bench_server, start_link, []}} || I <- lists:seq(1, Siblings)]]),
    Took = kills(100, []),
    stop(Supervisor),
    Took.

kills(0, Took) -> Took;
kills(Left, Took) ->
    Victim = whereis(bench_target),
    Start = erlang:monotonic_time(),
    exit(Victim, kill),
    Successor = who(Victim),
    Now = erlang:monotonic_time(),
    true = Successor =/= Victim,
    kills(Left - 1, [Now - Start | Took]).

who(Victim) ->
    try gen_server:call(bench_target, who)
    catch exit:_ -> who(Victim)
    end.

%% --- B14
crash_storm(Scale) ->
    Left = atomics:new(1, [{signed, true}]),
    Tally = {self(), Left},
    Supervisors = list_to_tuple([dynamic() || _ <- lists:seq(1, ?SUPERVISORS)]),
    atomics:put(Left, 1, ?VICTIMS),
    Names = [name_started(supervisor_of(Supervisors, I), I, Tally) || I <- lists:seq(0, ?VICTIMS - 1)],
    await(round_over, 1),
    storm_round(Names, Left, 10),
    [storm_rate(Scale, Names, Left, Percent) || Percent <- [1, 10, 100]],
    Hits = pairs(Supervisors, 8),
    Seconds = 2 * Scale,
    _ = healthy_rate({list_to_tuple(Names), Left, Hits}, 0, Seconds / 4),
    Alone = healthy_rate({list_to_tuple(Names), Left, Hits}, 0, Seconds),
    [print("B14/kept/" ++ integer_to_list(Percent),
           healthy_rate({list_to_tuple(Names), Left, Hits}, Percent, Seconds) / Alone * 100, "%") || Percent <- [1, 10, 100]],
    [exit(Supervisor, kill) || Supervisor <- tuple_to_list(Supervisors)].

supervisor_of(Supervisors, Child) -> element(Child rem ?SUPERVISORS + 1, Supervisors).

name_started(Supervisor, I, Tally) ->
    Name = list_to_atom("victim_" ++ integer_to_list(I)),
    child(Supervisor, start_victim, [Name, Tally]),
    Name.

storm_rate(Scale, Names, Left, Percent) ->
    Rounds = scaled(Scale, case Percent of 100 -> 10; _ -> 50 end),
    Start = erlang:monotonic_time(),
    [storm_round(Names, Left, Percent) || _ <- lists:seq(1, Rounds)],
    print("B14/" ++ integer_to_list(Percent), Rounds * ?VICTIMS / seconds(Start) / 1000, "k/s").

storm_round(Names, Left, Percent) ->
    atomics:put(Left, 1, ?VICTIMS + ?VICTIMS * Percent div 100),
    lists:foldl(fun(Name, I) -> cast_to(Name, I, Percent), I + 1 end, 0, Names),
    await(round_over, 1).

cast_to(Name, I, Percent) when I rem 100 < Percent -> gen_server:cast(Name, {number, -1});
cast_to(Name, _, _) -> gen_server:cast(Name, {number, 1}).

pairs(Supervisors, Pairs) ->
    Hits = counters:new(Pairs * 2, [write_concurrency]),
    [begin
         Supervisor = supervisor_of(Supervisors, 2 * I),
         One = child(Supervisor, start_healthy, [{Hits, 2 * I - 1}]),
         Two = child(Supervisor, start_healthy, [{Hits, 2 * I}]),
         One ! {other, Two},
         Two ! {other, One},
         One ! {number, 1}
     end || I <- lists:seq(1, Pairs)],
    {Hits, Pairs * 2}.

hits({Hits, Count}) -> lists:sum([counters:get(Hits, I) || I <- lists:seq(1, Count)]).

%% Hits of all pairs a second while Percent of ten thousand messages a second throw.
healthy_rate({Names, Left, Hits}, Percent, Seconds) ->
    atomics:put(Left, 1, 1 bsl 62),
    Before = hits(Hits),
    Start = erlang:monotonic_time(),
    paced(Names, Percent, Start, Seconds, 0),
    (hits(Hits) - Before) / seconds(Start).

paced(Names, Percent, Start, Seconds, Sent) ->
    case seconds(Start) of
        Now when Now >= Seconds -> ok;
        Now ->
            Due = trunc(Now * 10000),
            [cast_to(element(I rem ?VICTIMS + 1, Names), I, Percent) || I <- lists:seq(Sent, Due - 1)],
            timer:sleep(1),
            paced(Names, Percent, Start, Seconds, max(Sent, Due))
    end.

%% --- B17
stopping(Scale) ->
    Static = fun(Count) ->
        static([#{id => I, start => {bench_server, start_link, []}} || I <- lists:seq(1, Count)]) end,
    Dynamic = fun(Count) -> Supervisor = dynamic(), echoes(Supervisor, Count), Supervisor end,
    Few = stopped("B17/static/1k", 1000, scaled(Scale, 30), Static),
    Many = stopped("B17/static/10k", 10000, scaled(Scale, 9), Static),
    print("B17/static/growth", Many / Few, "x"),
    Fewer = stopped("B17/dynamic/10k", 10000, scaled(Scale, 9), Dynamic),
    More = stopped("B17/dynamic/100k", 100000, scaled(Scale, 3), Dynamic),
    print("B17/dynamic/growth", More / Fewer, "x").

stopped(Id, Children, Rounds, Start) ->
    Each = median([stop(Start(Children)) || _ <- lists:seq(1, Rounds)]) / Children,
    print(Id, Each, "us"),
    Each.

stop(Supervisor) ->
    Start = erlang:monotonic_time(),
    ok = gen_server:stop(Supervisor, shutdown, infinity),
    microseconds(Start).

%% --- B22
idle(Scale) ->
    Supervisor = dynamic(),
    echoes(Supervisor, 10000),
    timer:sleep(1000),
    {Used, Switches, Start} = {processor_seconds(), voluntary_switches(), erlang:monotonic_time()},
    timer:sleep(scaled(Scale, 20000)),
    Took = seconds(Start),
    print("B22/wakeups", voluntary_switches() - Switches, "wakeups"),
    print("B22/cpu", (processor_seconds() - Used) / Took * 100, "%cpu"),
    stop(Supervisor).

processor_seconds() ->
    {ok, Text} = file:read_file("/proc/self/stat"),
    [_, AfterName] = string:split(Text, ") ", trailing),
    Fields = string:lexemes(AfterName, " "),
    (binary_to_integer(lists:nth(12, Fields)) + binary_to_integer(lists:nth(13, Fields))) / 100.

voluntary_switches() ->
    {ok, Tasks} = file:list_dir("/proc/self/task"),
    lists:sum([switches_of(Task) || Task <- Tasks]).

switches_of(Task) ->
    {ok, Text} = file:read_file("/proc/self/task/" ++ Task ++ "/status"),
    {match, [Count]} = re:run(Text, "\nvoluntary_ctxt_switches:\\s*(\\d+)", [{capture, all_but_first, binary}]),
    binary_to_integer(Count).
