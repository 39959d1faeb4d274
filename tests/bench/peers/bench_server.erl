%% SPDX-License-Identifier: GPL-3.0-or-later
%% The gen_server that the benches call, restart, crash and let rest.
-module(bench_server).
-behaviour(gen_server).
-export([start_link/0, start_link/1, start_victim/2, start_healthy/1, one/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).

start_link() -> gen_server:start_link(?MODULE, echo, []).
start_link(Name) -> gen_server:start_link({local, Name}, ?MODULE, echo, []).
start_victim(Name, Tally) -> gen_server:start_link({local, Name}, ?MODULE, {victim, Tally}, []).
start_healthy(Hits) -> gen_server:start_link(?MODULE, {healthy, Hits}, []).

%% A tally is a process to tell and an atomic that counts down to nought.
one({Main, Left}) ->
    case atomics:sub_get(Left, 1, 1) of
        0 -> Main ! round_over;
        _ -> ok
    end.

init(echo) -> {ok, 0};
init({victim, Tally}) ->
    one(Tally),
    {ok, {Tally, 0}};
init({healthy, {Hits, At}}) -> {ok, {Hits, At, none}}.

handle_call({ask, Value}, _From, Served) -> {reply, Value, Served + 1};
handle_call(who, _From, Served) -> {reply, self(), Served}.

handle_cast({number, Value}, {Tally, Handled}) ->
    one(Tally),
    case Value < 0 of
        true -> error(storm);
        false -> {noreply, {Tally, Handled + 1}}
    end.

handle_info({number, Ball}, {Hits, At, Other} = State) ->
    counters:add(Hits, At, 1),
    Other ! {number, Ball + 1},
    {noreply, State};
handle_info({other, Other}, {Hits, At, _}) -> {noreply, {Hits, At, Other}}.
