@echo off
rem The launcher of IntelliDine POS for Windows; ./intellidine is the same for other systems and says why.
setlocal EnableExtensions
set "ROOT=%~dp0"
set "FLAGS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders"

set "VERB=%~1"
if "%VERB%"=="" set "VERB=help"
set "ARGS="
shift
:collect
if "%~1"=="" goto choose
set ARGS=%ARGS% "%~1"
shift
goto collect

:choose
if "%VERB%"=="demo"     (set "MAIN=com.intellidine.verification.demo.DemoMain"     & set "KIND=verification" & goto start)
if "%VERB%"=="replay"   (set "MAIN=com.intellidine.verification.replay.ReplayMain" & set "KIND=verification" & goto start)
if "%VERB%"=="audit"    (set "MAIN=com.intellidine.verification.audit.AuditMain"   & set "KIND=verification" & goto start)
if "%VERB%"=="bench"    (set "MAIN=com.intellidine.verification.bench.BenchMain"   & set "KIND=verification" & goto start)
if "%VERB%"=="server"   (set "MAIN=com.intellidine.server.ServerMain"              & set "KIND=server"       & goto start)
if "%VERB%"=="terminal" (set "MAIN=com.intellidine.pos.app.TerminalMain"           & set "KIND=terminal"     & goto start)
if "%VERB%"=="kitchen"  (set "MAIN=com.intellidine.kitchen.app.KitchenMain"        & set "KIND=kitchen"      & goto start)
if "%VERB%"=="test"     (set "KIND=test" & goto start)
if "%VERB%"=="simulate" (echo simulate: runs under Linux and macOS only so far: ./intellidine simulate 1>&2 & exit /b 2)
if "%VERB%"=="prove"    (echo prove: runs under Linux and macOS only so far: ./intellidine prove domain 1>&2 & exit /b 2)
echo Usage: intellidine demo^|server^|terminal^|kitchen^|replay^|audit^|bench^|test^|simulate^|prove^|help
if "%VERB%"=="help" exit /b 0
exit /b 2

:start
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%USERPROFILE%\.jdks\*25*") do call :try "%%~D"
if not defined JDK (
  echo No JDK 25 was found: install Temurin 25 from https://adoptium.net and, if it is in an unusual place, set JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"
where mvn >nul 2>nul || (
  echo Maven was not found: install Maven 3.8 or newer ^(https://maven.apache.org^) so that 'mvn' runs. 1>&2
  exit /b 1
)
if "%KIND%"=="test" (call :maven verify %ARGS% & goto tested)
rem Whether anything changed is left to Maven here: a build with nothing to do is short.
call :maven -DskipTests package >nul
if errorlevel 1 (
  findstr /b "[ERROR]" "%ROOT%target\maven.log" 1>&2
  echo The build failed; the whole log is in %ROOT%target\maven.log 1>&2
  exit /b 1
)
if "%KIND%"=="terminal" set "FLAGS=%FLAGS% -Xmx112m"
if "%KIND%"=="kitchen" set "FLAGS=%FLAGS% -Xmx128m"
if "%VERB%"=="replay" set "FLAGS=%FLAGS% -Xmx1500m"
if "%KIND%"=="verification" goto verification
"%JAVA_HOME%\bin\java" %FLAGS% -cp "%ROOT%installer\target\dist\%KIND%\lib\*" %MAIN% %ARGS%
exit /b %ERRORLEVEL%

:verification
rem The class path is longer than a line of cmd may be, so Java reads it from an argument file.
for %%J in ("%ROOT%verification\target\intellidine-verification-*.jar") do set "JAR=%%~fJ"
set "ARGFILE=%ROOT%verification\target\classpath.args"
powershell -NoProfile -Command "$c = $env:JAR + ';' + (Get-Content -Raw ($env:ROOT + 'verification\target\classpath.txt')).Trim(); [IO.File]::WriteAllText($env:ARGFILE, '-cp ""' + $c.Replace('\','/') + '""')"
"%JAVA_HOME%\bin\java" %FLAGS% "@%ARGFILE%" %MAIN% %ARGS%
exit /b %ERRORLEVEL%

:tested
exit /b %ERRORLEVEL%

:try
"%~1\bin\javac" -version 2>&1 | findstr /b /c:"javac 25" >nul && set "JDK=%~1"
exit /b 0

:maven
rem Maven remembers for a day what it could not fetch: it is asked again, once.
call :mavenonce %*
if not errorlevel 1 exit /b 0
findstr /r /c:"during a previous attempt" /c:"is not reattempted" /c:"Could not find artifact" /c:"Could not transfer artifact" /c:"The POM for .* is missing" "%ROOT%target\maven.log" >nul || exit /b 1
echo Something could not be fetched; asking for it once more. 1>&2
call :mavenonce -U %*
exit /b %ERRORLEVEL%

:mavenonce
if not exist "%ROOT%target" mkdir "%ROOT%target"
pushd "%ROOT%"
call mvn -B -ntp %* >"%ROOT%target\maven.log" 2>&1
set "RC=%ERRORLEVEL%"
popd
type "%ROOT%target\maven.log"
findstr /r /c:"The POM for .* is missing" "%ROOT%target\maven.log" 1>&2 && (
  echo The build was stopped because a dependency above could not be had whole: choose a version that is complete, or try again later. 1>&2
  exit /b 1
)
exit /b %RC%
