%% SPDX-License-Identifier: GPL-3.0-or-later
%% The runtime's figures on the BEAM, the same ids and work as bench_runtime: erl … -s bench main -extra B01 --scale 0.5
%% Bare receive loops stand where ours are plain Behaviours, gen_servers where ours are GenServers.
-module(bench).
-export([main/0, print/3, scaled/2, microseconds_at/2, seconds/1, microseconds/1, await/2, median/1, started/1]).

main() ->
    logger:set_primary_config(level, none),
    {Ids, Scale} = parse(init:get_plain_arguments(), [], 1.0),
    try
        [begin
             {Module, Function} = maps:get(Id, benches()),
             %% A process of its own, so that no heap of one bench is collected in another.
             {Pid, Ref} = spawn_monitor(fun() -> Module:Function(Scale) end),
             receive {'DOWN', Ref, process, Pid, normal} -> ok;
                     {'DOWN', Ref, process, Pid, Why} -> throw({Id, Why}) end
         end || Id <- Ids],
        erlang:halt(0)
    catch _:Reason ->
        io:format(standard_error, "bench.erl: ~p~n", [Reason]),
        erlang:halt(1)
    end.

benches() ->
    #{"B01" => {bench_messages, ping_pong}, "B03" => {bench_messages, fan_in}, "B05" => {bench_messages, ring},
      "B07" => {bench_messages, spawn_and_down}, "B08" => {bench_messages, skynet},
      "B09" => {bench_calls, calls}, "B10" => {bench_calls, backlog}, "B20" => {bench_calls, fairness},
      "B18" => {bench_calls, timers}, "B19" => {bench_calls, lookup},
      "B12" => {bench_supervised, memory}, "B13" => {bench_supervised, restarts},
      "B14" => {bench_supervised, crash_storm}, "B17" => {bench_supervised, stopping},
      "B22" => {bench_supervised, idle}}.

parse([], [], Scale) -> {lists:sort(maps:keys(benches())), Scale};
parse([], Ids, Scale) -> {lists:reverse(Ids), Scale};
parse(["--scale", Text | Rest], Ids, _) -> parse(Rest, Ids, number(Text));
parse([Id | Rest], Ids, Scale) -> parse(Rest, [Id | Ids], Scale).

number(Text) ->
    case string:to_float(Text) of
        {Float, []} -> Float;
        _ -> float(list_to_integer(Text))
    end.

print(Id, Value, Unit) -> io:format("~s beam ~s ~s~n", [Id, short(float(Value)), Unit]).

short(Value) when abs(Value) >= 1000 -> integer_to_list(round(Value));
short(Value) -> io_lib:format("~.4f", [Value]).

%% Full messages, children, … at scale 1; never less than one.
scaled(Scale, Full) -> max(1, round(Full * Scale)).

seconds(Start) -> microseconds(Start) / 1.0e6.
microseconds(Start) ->
    erlang:convert_time_unit(erlang:monotonic_time() - Start, native, nanosecond) / 1000.

%% Of latencies in native time units.
microseconds_at(Latencies, Fraction) ->
    Sorted = lists:sort(Latencies),
    At = lists:nth(trunc(Fraction * (length(Sorted) - 1)) + 1, Sorted),
    erlang:convert_time_unit(At, native, nanosecond) / 1000.

median(Values) -> lists:nth(length(Values) div 2 + 1, lists:sort(Values)).

await(_, 0) -> ok;
await(What, Times) ->
    receive What -> await(What, Times - 1) after 120000 -> exit({nothing_came, What}) end.

started({ok, Pid}) -> Pid.
