-module(app).
-export([start/0]).

-define(PORT, 8080).

start() ->
    {ok, Listener} = gen_tcp:listen(?PORT, [binary, {active, false}, {reuseaddr, true}]),
    io:format("echoing on port ~p~n", [?PORT]),
    accept(Listener).

accept(Listener) ->
    {ok, Socket} = gen_tcp:accept(Listener),
    spawn(fun() -> echo(Socket) end),
    accept(Listener).

echo(Socket) ->
    case gen_tcp:recv(Socket, 0) of
        {ok, Bytes} ->
            ok = gen_tcp:send(Socket, Bytes),
            echo(Socket);
        {error, closed} ->
            ok
    end.
