module @@id@@

go 1.21
