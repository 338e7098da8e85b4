open Lwt.Infix
open Cmdliner

let host =
  let name =
    let parse s = Result.bind (Domain_name.of_string s) Domain_name.host in
    Arg.conv (parse, Domain_name.pp)
  in
  let doc = Arg.info ~doc:"The host name to look up." [ "host" ] in
  Mirage_runtime.register_arg Arg.(required & opt (some name) None doc)

module Make (Dns : Dns_client_mirage.S) = struct
  let start dns =
    let host = host () in
    Dns.gethostbyname dns host >|= function
    | Ok address ->
        Logs.info (fun log ->
            log "%a is %a" Domain_name.pp host Ipaddr.V4.pp address)
    | Error (`Msg message) -> failwith message
end
