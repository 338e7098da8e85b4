open Lwt.Infix
open Cmdliner

let port =
  let doc = Arg.info ~doc:"The TCP port to listen on." [ "port" ] in
  Mirage_runtime.register_arg Arg.(value & opt int 8080 doc)

module Main (S : Tcpip.Stack.V4V6) = struct
  (* Sends back what comes, until the other side has had enough. *)
  let rec echo flow =
    S.TCP.read flow >>= function
    | Ok (`Data bytes) -> (
        S.TCP.write flow bytes >>= function
        | Ok () -> echo flow
        | Error e ->
            Logs.warn (fun log -> log "write: %a" S.TCP.pp_write_error e);
            S.TCP.close flow)
    | Ok `Eof -> S.TCP.close flow
    | Error e ->
        Logs.warn (fun log -> log "read: %a" S.TCP.pp_error e);
        S.TCP.close flow

  let start stack =
    let port = port () in
    S.TCP.listen (S.tcp stack) ~port (fun flow ->
        let host, from = S.TCP.dst flow in
        Logs.info (fun log -> log "%a:%d is here" Ipaddr.pp host from);
        echo flow);
    Logs.info (fun log -> log "echoing on port %d" port);
    S.listen stack
end
