open Lwt.Infix

(* Logs a greeting once a second, [n] times. *)
let rec greet n =
  if n = 0 then Lwt.return_unit
  else (
    Logs.info (fun log -> log "Hello from MirageOS, %d to go" (n - 1));
    Mirage_sleep.ns (Duration.of_sec 1) >>= fun () -> greet (n - 1))

let start () = greet 4
