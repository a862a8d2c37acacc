import {playerScript, playerStylesheet} from '@silabus/player'

console.log(playerScript.length, playerStylesheet.length)
