-module(app).
-export([start/0]).

start() ->
    io:format("Hello from LING on ~s~n", [erlang:system_info(otp_release)]).
