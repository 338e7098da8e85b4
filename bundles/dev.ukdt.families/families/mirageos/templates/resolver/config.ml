(* mirage >= 4.9.0 & < 4.12.0 *)
open Mirage

let main = main "Unikernel.Make" (dns_client @-> job)
let stack = generic_stackv4v6 default_network
let eyeballs = generic_happy_eyeballs stack
let () = register "@@identifier@@" [ main $ generic_dns_client stack eyeballs ]
