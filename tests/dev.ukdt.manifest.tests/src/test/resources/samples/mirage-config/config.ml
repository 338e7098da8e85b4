(* mirage >= 4.9.0 *)
open Mirage

let packages = [ package "duration"; package ~min:"1.0" "lwt" ]
let main = main ~packages "Unikernel.Main" (stackv4v6 @-> job)
let stack = generic_stackv4v6 default_network
let () = register "hello" [ main $ stack ]
