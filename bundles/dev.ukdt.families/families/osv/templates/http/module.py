from osv.modules import api

default = api.run("/server")
